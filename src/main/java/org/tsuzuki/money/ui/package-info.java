/** What customers of each branch pay with, as the owner sets it up. */
@NullMarked
package org.tsuzuki.money.ui;

import org.jspecify.annotations.NullMarked;
