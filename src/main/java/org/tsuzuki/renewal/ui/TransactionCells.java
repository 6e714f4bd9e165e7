package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.RenewalRecord;

/** What tables of renewals show of one. */
public final class TransactionCells {

    private TransactionCells() {}

    /** Struck through when the money was given back. */
    public static Span paid(RenewalRecord renewal) {
        var paid = new Span(renewal.total().toString());
        paid.addClassNames("nowrap");
        if (renewal.amounts().money() == MoneyState.REFUNDED) {
            paid.addClassName("strike");
        }
        return paid;
    }

    /** Leads to where it is looked after, corrected and given back. */
    public static Anchor result(RenewalRecord renewal) {
        var link = new Anchor(
                path(renewal), ResultPill.of(renewal.result(), renewal.amounts().money()));
        link.setAriaLabel(
                Texts.of("resultState", renewal.result()) + " · " + Texts.t("result.heading", renewal.receiptNumber()));
        return link;
    }

    public static Anchor receipt(RenewalRecord renewal) {
        var link = new Anchor(receiptPath(renewal), renewal.receiptNumber());
        link.addClassName("nowrap");
        link.setAriaLabel(Texts.t("transactions.toReceipt", renewal.receiptNumber()));
        return link;
    }

    /** Where a row of a list leads. */
    public static String path(RenewalRecord renewal) {
        return "renewals/" + renewal.id();
    }

    public static String receiptPath(RenewalRecord renewal) {
        return "receipts/" + renewal.receiptNumber();
    }
}
