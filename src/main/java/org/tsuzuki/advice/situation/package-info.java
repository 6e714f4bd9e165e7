@NullMarked
package org.tsuzuki.advice.situation;

import org.jspecify.annotations.NullMarked;
