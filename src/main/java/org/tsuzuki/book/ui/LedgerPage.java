package org.tsuzuki.book.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Puts a view of another feature among the pages of the ledger, behind the ledger's own. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LedgerPage {

    int order();

    /** The key of its name. */
    String title();
}
