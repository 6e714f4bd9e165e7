@NullMarked
package org.tsuzuki.card.ui.form;

import org.jspecify.annotations.NullMarked;
