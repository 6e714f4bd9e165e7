@NullMarked
package org.tsuzuki.receipt.print;

import org.jspecify.annotations.NullMarked;
