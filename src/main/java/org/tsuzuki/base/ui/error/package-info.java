@NullMarked
package org.tsuzuki.base.ui.error;

import org.jspecify.annotations.NullMarked;
