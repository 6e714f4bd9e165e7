@NullMarked
package org.tsuzuki.renewal.history.ui;

import org.jspecify.annotations.NullMarked;
