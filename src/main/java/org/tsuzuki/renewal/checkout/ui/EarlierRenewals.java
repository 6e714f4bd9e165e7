package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.draft.ui.RenewSession;

/** Renewals of this card that nobody has seen yet, but for the one that {@link RepeatNotice} tells of. */
final class EarlierRenewals extends Div {

    private final transient RenewSession session;
    private final transient List<RenewalRecord> open;

    EarlierRenewals(RenewSession session, List<RenewalRecord> history) {
        this.session = session;
        this.open =
                history.stream().filter(earlier -> earlier.result().isOpen()).toList();
        addClassName("stack");
        session.follow(quote -> show());
    }

    private void show() {
        removeAll();
        open.stream()
                .filter(earlier -> !isTold(earlier))
                .map(EarlierRenewals::notice)
                .forEach(this::add);
        setVisible(getComponentCount() > 0);
    }

    private boolean isTold(RenewalRecord earlier) {
        var problem = session.problems().get(RepeatNotice.FIELD);
        return problem != null && problem.arguments().contains(earlier.receiptNumber());
    }

    private static Anchor notice(RenewalRecord earlier) {
        var notice = new Anchor(
                "renewals/" + earlier.id(),
                Texts.t("renew.openBefore", earlier.receiptNumber(), Dates.time(earlier.recordedAt())));
        notice.addClassName("notice");
        return notice;
    }
}
