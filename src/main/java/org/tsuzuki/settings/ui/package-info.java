@NullMarked
package org.tsuzuki.settings.ui;

import org.jspecify.annotations.NullMarked;
