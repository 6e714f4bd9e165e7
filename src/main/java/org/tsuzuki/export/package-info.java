@NullMarked
package org.tsuzuki.export;

import org.jspecify.annotations.NullMarked;
