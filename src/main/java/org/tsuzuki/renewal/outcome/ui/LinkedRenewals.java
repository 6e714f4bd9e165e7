package org.tsuzuki.renewal.outcome.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.ui.ResultPill;

/** The renewals that belong to this one: the family's on the same receipt, what it makes good, what makes it good. */
final class LinkedRenewals extends Panel {

    private LinkedRenewals() {
        super(Texts.t("linked.title"));
    }

    /** Nothing to see when it stands alone. */
    static LinkedRenewals of(RenewalRecord renewal, RenewalService renewals) {
        var panel = new LinkedRenewals();
        var wrong = renewal.corrects() == null
                ? List.<RenewalRecord>of()
                : renewals.find(renewal.corrects()).stream().toList();
        panel.show("linked.corrects", wrong);
        panel.show("linked.correctedBy", renewals.correctionsOf(renewal.id()));
        panel.show(
                "linked.family",
                renewals.ofSale(renewal.sale().id()).stream()
                        .filter(other -> !other.id().equals(renewal.id()))
                        .toList());
        panel.setVisible(panel.rows > 0);
        return panel;
    }

    private int rows;

    private void show(String key, List<RenewalRecord> linked) {
        if (linked.isEmpty()) {
            return;
        }
        var title = new Span(Texts.t(key));
        title.addClassNames("small", "muted");
        with(title);
        linked.forEach(renewal -> {
            rows++;
            var link = new Anchor(
                    "renewals/" + renewal.id(),
                    renewal.receiptNumber() + " · " + renewal.details().customerName() + " · " + renewal.total());
            with(new Div(
                    link,
                    new Span(" "),
                    ResultPill.of(renewal.result(), renewal.amounts().money())));
        });
    }
}
