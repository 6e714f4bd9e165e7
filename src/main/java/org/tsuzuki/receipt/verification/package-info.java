@NullMarked
package org.tsuzuki.receipt.verification;

import org.jspecify.annotations.NullMarked;
