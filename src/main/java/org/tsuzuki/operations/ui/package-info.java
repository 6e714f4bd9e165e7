@NullMarked
package org.tsuzuki.operations.ui;

import org.jspecify.annotations.NullMarked;
