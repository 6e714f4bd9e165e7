@NullMarked
package org.tsuzuki.receipt.register;

import org.jspecify.annotations.NullMarked;
