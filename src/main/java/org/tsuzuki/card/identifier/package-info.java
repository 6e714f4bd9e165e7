@NullMarked
package org.tsuzuki.card.identifier;

import org.jspecify.annotations.NullMarked;
