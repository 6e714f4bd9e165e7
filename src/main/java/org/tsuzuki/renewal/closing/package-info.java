@NullMarked
package org.tsuzuki.renewal.closing;

import org.jspecify.annotations.NullMarked;
