@NullMarked
package org.tsuzuki.catalogue.shape;

import org.jspecify.annotations.NullMarked;
