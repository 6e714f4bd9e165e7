@NullMarked
package org.tsuzuki.firstday;

import org.jspecify.annotations.NullMarked;
