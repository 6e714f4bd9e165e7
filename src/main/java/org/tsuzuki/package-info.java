@NullMarked
package org.tsuzuki;

import org.jspecify.annotations.NullMarked;
