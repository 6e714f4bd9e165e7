@NullMarked
package org.tsuzuki.keys;

import org.jspecify.annotations.NullMarked;
