@NullMarked
package org.tsuzuki.advice.criteria;

import org.jspecify.annotations.NullMarked;
