@NullMarked
package org.tsuzuki.catalogue.editing;

import org.jspecify.annotations.NullMarked;
