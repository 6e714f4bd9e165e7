@NullMarked
package org.tsuzuki.card.ui;

import org.jspecify.annotations.NullMarked;
