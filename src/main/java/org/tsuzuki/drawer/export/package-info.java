/** Closed drawers as tables, and their Z reports as files. */
@NullMarked
package org.tsuzuki.drawer.export;

import org.jspecify.annotations.NullMarked;
