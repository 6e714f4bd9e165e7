package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.RenewalRecord;

/** What tables of renewals show of one. */
final class TransactionCells {

    private TransactionCells() {}

    /** Struck through when the money was given back. */
    static Span paid(RenewalRecord renewal) {
        var paid = new Span(renewal.total().toString());
        paid.addClassNames("nowrap");
        if (renewal.money() == MoneyState.REFUNDED) {
            paid.addClassName("strike");
        }
        return paid;
    }

    static Component result(RenewalRecord renewal) {
        return ResultPill.of(renewal.result(), renewal.money());
    }

    static Anchor receipt(RenewalRecord renewal) {
        var link = new Anchor(receiptPath(renewal), renewal.receiptNumber());
        link.addClassName("nowrap");
        link.setAriaLabel(Texts.t("transactions.toReceipt", renewal.receiptNumber()));
        return link;
    }

    static String receiptPath(RenewalRecord renewal) {
        return "receipts/" + renewal.receiptNumber();
    }
}
