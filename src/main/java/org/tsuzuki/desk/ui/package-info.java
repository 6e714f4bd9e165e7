@NullMarked
package org.tsuzuki.desk.ui;

import org.jspecify.annotations.NullMarked;
