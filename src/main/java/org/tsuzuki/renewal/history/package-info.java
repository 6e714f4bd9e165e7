@NullMarked
package org.tsuzuki.renewal.history;

import org.jspecify.annotations.NullMarked;
