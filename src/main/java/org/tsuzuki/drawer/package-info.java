@NullMarked
package org.tsuzuki.drawer;

import org.jspecify.annotations.NullMarked;
