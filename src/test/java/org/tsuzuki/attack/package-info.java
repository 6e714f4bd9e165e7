/** What somebody would try who means the desk ill, and what becomes of it. */
@NullMarked
package org.tsuzuki.attack;

import org.jspecify.annotations.NullMarked;
