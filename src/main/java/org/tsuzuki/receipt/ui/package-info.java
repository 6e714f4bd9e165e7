@NullMarked
package org.tsuzuki.receipt.ui;

import org.jspecify.annotations.NullMarked;
