/** What features keep, beside what the book says of it. */
@NullMarked
package org.tsuzuki.book.comparison;

import org.jspecify.annotations.NullMarked;
