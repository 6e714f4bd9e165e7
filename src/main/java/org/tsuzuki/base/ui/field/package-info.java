@NullMarked
package org.tsuzuki.base.ui.field;

import org.jspecify.annotations.NullMarked;
