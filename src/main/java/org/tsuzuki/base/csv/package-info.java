@NullMarked
package org.tsuzuki.base.csv;

import org.jspecify.annotations.NullMarked;
