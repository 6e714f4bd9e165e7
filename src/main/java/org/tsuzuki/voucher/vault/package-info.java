@NullMarked
package org.tsuzuki.voucher.vault;

import org.jspecify.annotations.NullMarked;
