/** Which receipts there are: found by day, amount and customer, and taken along. */
@NullMarked
package org.tsuzuki.receipt.register;

import org.jspecify.annotations.NullMarked;
