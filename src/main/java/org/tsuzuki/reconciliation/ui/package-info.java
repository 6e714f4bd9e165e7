@NullMarked
package org.tsuzuki.reconciliation.ui;

import org.jspecify.annotations.NullMarked;
