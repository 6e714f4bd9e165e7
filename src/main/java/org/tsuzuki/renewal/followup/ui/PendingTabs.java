package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.tsuzuki.base.ui.Texts;

/** From what is open to what is owed; each says how much there is. */
final class PendingTabs extends Nav {

    private final UUID own;

    PendingTabs(UUID own) {
        this.own = own;
        addClassName("pending-tabs");
        getElement().setAttribute("aria-label", Texts.t("pending.title"));
    }

    /** @param owed the sum as it is written; blank when nothing is owed */
    void show(PendingQuery query, long open, String owed) {
        removeAll();
        link(query, PendingQuery.Shelf.OPEN, Long.toString(open));
        link(query, PendingQuery.Shelf.OWED, owed.isBlank() ? "¥0" : owed);
    }

    private void link(PendingQuery query, PendingQuery.Shelf shelf, String amount) {
        var link = new RouterLink(Texts.t(shelf.key(), amount), PendingView.class);
        link.setQueryParameters(query.on(shelf).write(own));
        if (shelf == query.shelf()) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
