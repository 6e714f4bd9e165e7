@NullMarked
package org.tsuzuki.renewal.outcome.ui;

import org.jspecify.annotations.NullMarked;
