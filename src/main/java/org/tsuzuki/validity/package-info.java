@NullMarked
package org.tsuzuki.validity;

import org.jspecify.annotations.NullMarked;
