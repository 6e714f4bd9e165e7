@NullMarked
package org.tsuzuki.catalogue.ui.input;

import org.jspecify.annotations.NullMarked;
