/** The packaged desk, attacked from outside; every attack comes from a loopback address. */
@NullMarked
package org.tsuzuki.attack;

import org.jspecify.annotations.NullMarked;
