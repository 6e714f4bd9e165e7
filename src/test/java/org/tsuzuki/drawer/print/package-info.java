@NullMarked
package org.tsuzuki.drawer.print;

import org.jspecify.annotations.NullMarked;
