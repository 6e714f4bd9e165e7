/** Payments to carriers for renewals, and what is still to pay. */
@NullMarked
package org.tsuzuki.renewal.settlement;

import org.jspecify.annotations.NullMarked;
