@NullMarked
package org.tsuzuki.advice.ui;

import org.jspecify.annotations.NullMarked;
