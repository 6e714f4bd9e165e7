@NullMarked
package org.tsuzuki.renewal.checkout.ui;

import org.jspecify.annotations.NullMarked;
