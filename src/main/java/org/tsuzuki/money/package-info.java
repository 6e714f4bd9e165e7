@NullMarked
package org.tsuzuki.money;

import org.jspecify.annotations.NullMarked;
