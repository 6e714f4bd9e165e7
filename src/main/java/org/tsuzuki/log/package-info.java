@NullMarked
package org.tsuzuki.log;

import org.jspecify.annotations.NullMarked;
