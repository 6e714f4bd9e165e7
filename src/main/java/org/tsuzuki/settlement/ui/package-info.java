@NullMarked
package org.tsuzuki.settlement.ui;

import org.jspecify.annotations.NullMarked;
