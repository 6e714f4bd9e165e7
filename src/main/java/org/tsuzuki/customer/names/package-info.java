@NullMarked
package org.tsuzuki.customer.names;

import org.jspecify.annotations.NullMarked;
