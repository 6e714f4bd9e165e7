/** What renewals earned, on the owner's screen. */
@NullMarked
package org.tsuzuki.renewal.earnings.ui;

import org.jspecify.annotations.NullMarked;
