@NullMarked
package org.tsuzuki.customer.passport;

import org.jspecify.annotations.NullMarked;
