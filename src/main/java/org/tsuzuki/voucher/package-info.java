@NullMarked
package org.tsuzuki.voucher;

import org.jspecify.annotations.NullMarked;
