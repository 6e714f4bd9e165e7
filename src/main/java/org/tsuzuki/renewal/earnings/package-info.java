/** What renewals earned, as sums over the book. */
@NullMarked
package org.tsuzuki.renewal.earnings;

import org.jspecify.annotations.NullMarked;
