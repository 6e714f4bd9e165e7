/** The packaged desk, attacked from outside. */
@NullMarked
package org.tsuzuki.attack;

import org.jspecify.annotations.NullMarked;
