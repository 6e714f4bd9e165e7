@NullMarked
package org.tsuzuki.base.ui;

import org.jspecify.annotations.NullMarked;
