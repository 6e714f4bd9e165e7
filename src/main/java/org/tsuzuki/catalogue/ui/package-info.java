@NullMarked
package org.tsuzuki.catalogue.ui;

import org.jspecify.annotations.NullMarked;
