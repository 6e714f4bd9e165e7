@NullMarked
package org.tsuzuki.book;

import org.jspecify.annotations.NullMarked;
