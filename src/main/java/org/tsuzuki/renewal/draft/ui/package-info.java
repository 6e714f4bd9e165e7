@NullMarked
package org.tsuzuki.renewal.draft.ui;

import org.jspecify.annotations.NullMarked;
