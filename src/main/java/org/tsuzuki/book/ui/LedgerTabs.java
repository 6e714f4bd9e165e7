package org.tsuzuki.book.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import org.tsuzuki.base.ui.Texts;

/** The pages of the ledger; links, so that each has an address of its own. Other features add theirs by {@link LedgerPage}. */
public final class LedgerTabs extends Nav {

    public LedgerTabs(Class<? extends Component> here) {
        addClassName("ledger-tabs");
        getElement().setAttribute("aria-label", Texts.t("ledger.tabs"));
        link("ledger.journal", JournalView.class, here);
        link("ledger.trial", TrialBalanceView.class, here);
        link("ledger.closing", ClosingView.class, here);
        link("ledger.export", ExportView.class, here);
        link("ledger.names", NamesView.class, here);
        RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .map(RouteBaseData::getNavigationTarget)
                .filter(view -> view.isAnnotationPresent(LedgerPage.class))
                .sorted(Comparator.comparing(
                        view -> view.getAnnotation(LedgerPage.class).order()))
                .forEach(view -> link(view.getAnnotation(LedgerPage.class).title(), view, here));
    }

    private void link(String key, Class<? extends Component> view, Class<? extends Component> here) {
        var link = new RouterLink(Texts.t(key), view);
        if (view == here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
