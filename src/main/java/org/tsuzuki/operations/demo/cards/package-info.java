@NullMarked
package org.tsuzuki.operations.demo.cards;

import org.jspecify.annotations.NullMarked;
