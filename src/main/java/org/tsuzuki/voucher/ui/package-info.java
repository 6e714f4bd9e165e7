@NullMarked
package org.tsuzuki.voucher.ui;

import org.jspecify.annotations.NullMarked;
