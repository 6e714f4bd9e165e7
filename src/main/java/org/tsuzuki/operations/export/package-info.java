/** {@code ./tsuzuki export}: the book as a file, from a desk that is open or closed. */
@NullMarked
package org.tsuzuki.operations.export;

import org.jspecify.annotations.NullMarked;
