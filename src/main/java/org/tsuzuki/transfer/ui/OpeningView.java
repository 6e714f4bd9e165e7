package org.tsuzuki.transfer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.DrawnTable;
import org.tsuzuki.base.ui.DrawnTable.Cell;
import org.tsuzuki.base.ui.DrawnTable.Column;
import org.tsuzuki.base.ui.DrawnTable.Row;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.book.ui.LedgerAddress;
import org.tsuzuki.book.ui.LedgerTabs;
import org.tsuzuki.transfer.OpeningBalance;
import org.tsuzuki.transfer.OpeningService;

/** What the agency's own accounts held when the books began: recorded once for each, corrected where it was wrong. */
@Route(OpeningView.PATH)
@RolesAllowed({Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/ledger.css")
@CssImport("./styles/reconciliation.css")
public class OpeningView extends Page implements BeforeEnterObserver {

    static final String PATH = "ledger/opening";

    private final transient OpeningService openings;
    private final boolean mayRecord;
    private final Div content = new Div();

    OpeningView(OpeningService openings, AuthenticationContext authentication) {
        super("opening.title");
        this.openings = openings;
        this.mayRecord = authentication.hasRole(Roles.OWNER);
        content.addClassName("stack");
        add(new LedgerTabs(OpeningView.class), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation().getQueryParameters());
    }

    private void show(QueryParameters query) {
        var recorded = openings.recorded();
        content.removeAll();
        if (mayRecord) {
            mistaken(recorded, LedgerAddress.uuid(query, "entry")).ifPresent(content::add);
            var missing = openings.missing();
            if (!missing.isEmpty()) {
                content.add(new Panel(Texts.t("opening.record"))
                        .head(new RouterLink(Texts.t("transfer.title"), TransfersView.class))
                        .with(
                                new Paragraph(Texts.t("opening.explained")),
                                new OpeningForm(missing, openings.firstDay(), order -> {
                                    openings.record(order);
                                    done("opening.done");
                                })));
            }
        }
        content.add(new Panel(Texts.t("opening.recorded"))
                .flush()
                .with(recorded.isEmpty() ? new EmptyState(Texts.t("opening.none")) : table(recorded)));
    }

    private DrawnTable table(List<OpeningBalance> recorded) {
        var table = new DrawnTable(
                Texts.t("opening.recorded"),
                Column.text(Texts.t("ledger.account")),
                Column.day(Texts.t("ledger.day")),
                Column.number(Texts.t("ledger.balance")));
        table.show(recorded.stream().map(this::row).toList());
        return table;
    }

    private Row row(OpeningBalance one) {
        var name = Cell.of(Texts.of(one.name()));
        return Row.of(
                mayRecord && !one.reversed()
                        ? name.leadingTo(
                                new LedgerAddress().with("entry", one.entry()).under(PATH))
                        : name.noting(one.reversed() ? Texts.t("payout.reversed") : ""),
                Cell.of(Dates.day(one.day())).leadingTo(LedgerAddress.of(one.entry())),
                Cell.of(one.amount().toString()));
    }

    private Optional<Panel> mistaken(List<OpeningBalance> recorded, @Nullable UUID entry) {
        return recorded.stream()
                .filter(one -> one.entry().value().equals(entry) && !one.reversed())
                .findFirst()
                .map(one -> new Panel(Texts.t("opening.correct.of", Texts.of(one.name())))
                        .with(new CorrectionForm(one.amount(), (amount, reason) -> correct(one, amount, reason))));
    }

    private void correct(OpeningBalance one, Yen amount, String reason) {
        openings.correct(one.entry(), amount, reason);
        done("opening.corrected");
    }

    private static void done(String key) {
        Toasts.done(Texts.t(key));
        UI.getCurrent().navigate(OpeningView.class);
    }
}
