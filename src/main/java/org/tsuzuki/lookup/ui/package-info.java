@NullMarked
package org.tsuzuki.lookup.ui;

import org.jspecify.annotations.NullMarked;
