@NullMarked
package org.tsuzuki.renewal.check.ui;

import org.jspecify.annotations.NullMarked;
