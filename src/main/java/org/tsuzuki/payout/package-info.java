/** What payment methods pay to the bank, less their fees. */
@NullMarked
package org.tsuzuki.payout;

import org.jspecify.annotations.NullMarked;
