@NullMarked
package org.tsuzuki.bench;

import org.jspecify.annotations.NullMarked;
