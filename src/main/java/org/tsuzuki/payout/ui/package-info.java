@NullMarked
package org.tsuzuki.payout.ui;

import org.jspecify.annotations.NullMarked;
