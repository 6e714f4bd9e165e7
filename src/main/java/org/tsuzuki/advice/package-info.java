@NullMarked
package org.tsuzuki.advice;

import org.jspecify.annotations.NullMarked;
