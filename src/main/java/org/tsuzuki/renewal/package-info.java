@NullMarked
package org.tsuzuki.renewal;

import org.jspecify.annotations.NullMarked;
