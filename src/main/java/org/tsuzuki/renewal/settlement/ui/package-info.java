/** Payments to carriers on the screen: what is open, and what was paid for a renewal. */
@NullMarked
package org.tsuzuki.renewal.settlement.ui;

import org.jspecify.annotations.NullMarked;
