/** Files that are their owner's alone, and what Java lacks of the system for them. */
@NullMarked
package org.tsuzuki.files;

import org.jspecify.annotations.NullMarked;
