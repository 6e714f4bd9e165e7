@NullMarked
package org.tsuzuki.lookup;

import org.jspecify.annotations.NullMarked;
