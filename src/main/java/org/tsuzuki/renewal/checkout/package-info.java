@NullMarked
package org.tsuzuki.renewal.checkout;

import org.jspecify.annotations.NullMarked;
