@NullMarked
package org.tsuzuki.transfer;

import org.jspecify.annotations.NullMarked;
