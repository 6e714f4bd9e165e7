@NullMarked
package org.tsuzuki.renewal.practice;

import org.jspecify.annotations.NullMarked;
