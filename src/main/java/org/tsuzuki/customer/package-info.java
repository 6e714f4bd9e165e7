@NullMarked
package org.tsuzuki.customer;

import org.jspecify.annotations.NullMarked;
