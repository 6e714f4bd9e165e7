@NullMarked
package org.tsuzuki.security.ui;

import org.jspecify.annotations.NullMarked;
