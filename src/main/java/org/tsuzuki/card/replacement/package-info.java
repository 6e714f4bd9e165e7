@NullMarked
package org.tsuzuki.card.replacement;

import org.jspecify.annotations.NullMarked;
