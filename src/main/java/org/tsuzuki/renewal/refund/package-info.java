@NullMarked
package org.tsuzuki.renewal.refund;

import org.jspecify.annotations.NullMarked;
