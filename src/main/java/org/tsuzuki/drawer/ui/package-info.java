@NullMarked
package org.tsuzuki.drawer.ui;

import org.jspecify.annotations.NullMarked;
