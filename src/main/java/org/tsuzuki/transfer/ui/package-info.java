@NullMarked
package org.tsuzuki.transfer.ui;

import org.jspecify.annotations.NullMarked;
