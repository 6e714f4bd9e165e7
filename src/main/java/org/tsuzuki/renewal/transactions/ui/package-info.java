@NullMarked
package org.tsuzuki.renewal.transactions.ui;

import org.jspecify.annotations.NullMarked;
