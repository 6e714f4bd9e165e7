/** The packaged desk, driven as people drive it: a real process, a real browser. */
@NullMarked
package org.tsuzuki.journey;

import org.jspecify.annotations.NullMarked;
