@NullMarked
package org.tsuzuki.book.export;

import org.jspecify.annotations.NullMarked;
