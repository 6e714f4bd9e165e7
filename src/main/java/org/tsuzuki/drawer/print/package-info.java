/** What a Z report says, line by line, for the screen, for paper and as a text. */
@NullMarked
package org.tsuzuki.drawer.print;

import org.jspecify.annotations.NullMarked;
