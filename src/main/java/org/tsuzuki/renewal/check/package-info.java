@NullMarked
package org.tsuzuki.renewal.check;

import org.jspecify.annotations.NullMarked;
