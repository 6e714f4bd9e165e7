@NullMarked
package org.tsuzuki.customer.ui;

import org.jspecify.annotations.NullMarked;
