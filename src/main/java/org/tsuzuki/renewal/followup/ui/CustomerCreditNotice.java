package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.RenewalRecord;

/** Money that a customer is owed, each renewal with the way to give it back; hidden when nothing is. */
public final class CustomerCreditNotice extends Div {

    public CustomerCreditNotice(List<RenewalRecord> owed) {
        addClassNames("notice", "bad", "owed-notice");
        getElement().setAttribute("role", "status");
        setVisible(!owed.isEmpty());
        owed.forEach(renewal -> add(line(renewal)));
    }

    private static Div line(RenewalRecord renewal) {
        return new Div(
                new Span("■ " + Texts.t("pending.owed.notice", renewal.owed().toString()) + " "),
                new Anchor("renewals/" + renewal.id(), Texts.t("pending.owed.notice.link", renewal.receiptNumber())));
    }
}
