package org.tsuzuki.book.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import org.tsuzuki.base.ui.Texts;

/** The pages of the ledger; links, so that each has an address of its own. */
final class LedgerTabs extends Nav {

    LedgerTabs(Class<? extends Component> here) {
        addClassName("ledger-tabs");
        getElement().setAttribute("aria-label", Texts.t("ledger.tabs"));
        link("ledger.journal", JournalView.class, here);
        link("ledger.trial", TrialBalanceView.class, here);
        link("ledger.closing", ClosingView.class, here);
        link("ledger.export", ExportView.class, here);
        link("ledger.names", NamesView.class, here);
    }

    private void link(String key, Class<? extends Component> view, Class<? extends Component> here) {
        var link = new RouterLink(Texts.t(key), view);
        if (view == here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
