@NullMarked
package org.tsuzuki.book.ui;

import org.jspecify.annotations.NullMarked;
