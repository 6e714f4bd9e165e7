@NullMarked
package org.tsuzuki.renewal.outcome;

import org.jspecify.annotations.NullMarked;
