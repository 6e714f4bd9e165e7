@NullMarked
package org.tsuzuki.base.clockwork;

import org.jspecify.annotations.NullMarked;
