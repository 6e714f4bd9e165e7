@NullMarked
package org.tsuzuki.renewal.quote;

import org.jspecify.annotations.NullMarked;
