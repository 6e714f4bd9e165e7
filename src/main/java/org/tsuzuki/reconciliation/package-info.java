/** What issuers say of an account, matched with what the book says. */
@NullMarked
package org.tsuzuki.reconciliation;

import org.jspecify.annotations.NullMarked;
