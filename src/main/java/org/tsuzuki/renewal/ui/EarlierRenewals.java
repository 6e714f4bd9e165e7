package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.RenewalRecord;

/** Renewals of this card that nobody has seen yet: to be looked at before another one is tried. */
final class EarlierRenewals extends Div {

    EarlierRenewals(List<RenewalRecord> history) {
        addClassName("stack");
        history.stream()
                .filter(earlier -> earlier.result().isOpen())
                .map(EarlierRenewals::notice)
                .forEach(this::add);
        setVisible(getComponentCount() > 0);
    }

    private static Anchor notice(RenewalRecord earlier) {
        var notice = new Anchor(
                "renewals/" + earlier.id(),
                Texts.t("renew.openBefore", earlier.receiptNumber(), Dates.time(earlier.recordedAt())));
        notice.addClassName("notice");
        return notice;
    }
}
