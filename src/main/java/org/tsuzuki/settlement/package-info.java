@NullMarked
package org.tsuzuki.settlement;

import org.jspecify.annotations.NullMarked;
