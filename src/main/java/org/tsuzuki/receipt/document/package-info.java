@NullMarked
package org.tsuzuki.receipt.document;

import org.jspecify.annotations.NullMarked;
