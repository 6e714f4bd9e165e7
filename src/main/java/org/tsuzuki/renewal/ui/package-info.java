@NullMarked
package org.tsuzuki.renewal.ui;

import org.jspecify.annotations.NullMarked;
