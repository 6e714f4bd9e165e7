@NullMarked
package org.tsuzuki.card;

import org.jspecify.annotations.NullMarked;
