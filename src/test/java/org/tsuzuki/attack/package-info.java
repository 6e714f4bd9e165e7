/** Attacks on the packaged desk, from loopback addresses alone. */
@NullMarked
package org.tsuzuki.attack;

import org.jspecify.annotations.NullMarked;
