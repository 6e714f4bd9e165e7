@NullMarked
package org.tsuzuki.catalogue.kinds;

import org.jspecify.annotations.NullMarked;
