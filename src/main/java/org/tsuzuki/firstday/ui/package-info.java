@NullMarked
package org.tsuzuki.firstday.ui;

import org.jspecify.annotations.NullMarked;
