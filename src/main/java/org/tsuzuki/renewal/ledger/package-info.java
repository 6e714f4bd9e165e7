/** What renewals write into the book. */
@NullMarked
package org.tsuzuki.renewal.ledger;

import org.jspecify.annotations.NullMarked;
