@NullMarked
package org.tsuzuki.renewal.refund.ui;

import org.jspecify.annotations.NullMarked;
