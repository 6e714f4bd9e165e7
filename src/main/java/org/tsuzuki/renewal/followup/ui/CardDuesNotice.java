package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.followup.CardDues;

/** What a card still owes: a bill, its late fee, what was taken for the carrier and not paid to it; hidden when nothing is. */
public final class CardDuesNotice extends Div {

    public CardDuesNotice(CardDues dues) {
        addClassNames("notice", "warn", "dues-notice");
        getElement().setAttribute("role", "status");
        if (dues.stopped()) {
            add(line(Texts.t("dues.stopped")));
        }
        var paidUntil = dues.paidUntil();
        if (paidUntil != null) {
            add(line(Texts.t("dues.bill", Dates.day(paidUntil))));
        }
        if (!dues.lateFee().equals(Yen.ZERO)) {
            add(line(Texts.t("dues.lateFee", dues.lateFee().toString())));
        }
        dues.unpaid().forEach(unpaid -> add(unpaid(unpaid)));
        setVisible(getComponentCount() > 0);
    }

    private static Div line(String text) {
        return new Div("▲ " + text);
    }

    private static Div unpaid(CardDues.Unpaid unpaid) {
        var renewal = unpaid.renewal();
        var line = line(Texts.t(
                "dues.unpaid",
                unpaid.sum().toString(),
                Texts.of(renewal.details().carrier())));
        line.add(new Span(" "), new Anchor("renewals/" + renewal.id(), renewal.receiptNumber()));
        return line;
    }
}
