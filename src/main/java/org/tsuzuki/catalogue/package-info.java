@NullMarked
package org.tsuzuki.catalogue;

import org.jspecify.annotations.NullMarked;
