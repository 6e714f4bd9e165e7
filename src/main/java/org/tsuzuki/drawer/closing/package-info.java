@NullMarked
package org.tsuzuki.drawer.closing;

import org.jspecify.annotations.NullMarked;
