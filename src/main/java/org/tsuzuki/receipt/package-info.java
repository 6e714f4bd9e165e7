@NullMarked
package org.tsuzuki.receipt;

import org.jspecify.annotations.NullMarked;
