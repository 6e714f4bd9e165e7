@NullMarked
package org.tsuzuki.voucher.register;

import org.jspecify.annotations.NullMarked;
