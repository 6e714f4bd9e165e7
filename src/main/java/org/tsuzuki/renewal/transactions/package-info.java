@NullMarked
package org.tsuzuki.renewal.transactions;

import org.jspecify.annotations.NullMarked;
