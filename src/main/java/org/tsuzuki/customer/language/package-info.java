@NullMarked
package org.tsuzuki.customer.language;

import org.jspecify.annotations.NullMarked;
