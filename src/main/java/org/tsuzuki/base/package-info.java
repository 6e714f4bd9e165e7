@NullMarked
package org.tsuzuki.base;

import org.jspecify.annotations.NullMarked;
