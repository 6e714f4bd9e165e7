/**
 * The numbers of a card. What is typed goes through {@code parse}, which refuses what has no right form; what is stored
 * already is taken and shown as it is, whatever rule has been added since.
 */
@NullMarked
package org.tsuzuki.card.identifier;

import org.jspecify.annotations.NullMarked;
