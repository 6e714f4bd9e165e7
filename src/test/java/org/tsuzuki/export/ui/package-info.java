@NullMarked
package org.tsuzuki.export.ui;

import org.jspecify.annotations.NullMarked;
