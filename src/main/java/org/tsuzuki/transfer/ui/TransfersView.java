package org.tsuzuki.transfer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
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
import org.tsuzuki.book.Account;
import org.tsuzuki.book.ui.LedgerAddress;
import org.tsuzuki.book.ui.LedgerPage;
import org.tsuzuki.book.ui.LedgerTabs;
import org.tsuzuki.book.ui.ReversalPanel;
import org.tsuzuki.transfer.OwnAccount;
import org.tsuzuki.transfer.Transfer;
import org.tsuzuki.transfer.TransferService;

/** Money that went between accounts of the agency, and the form that records the next transfer. */
@Route(TransfersView.PATH)
@RolesAllowed({Roles.AUDITOR, Roles.OWNER})
@LedgerPage(order = 40, title = "transfer.title")
@CssImport("./styles/ledger.css")
@CssImport("./styles/reconciliation.css")
public class TransfersView extends Page implements BeforeEnterObserver {

    static final String PATH = "ledger/transfers";

    private final transient TransferService transfers;
    private final transient Clock clock;
    private final boolean mayRecord;
    private final Div content = new Div();

    TransfersView(TransferService transfers, AuthenticationContext authentication, Clock clock) {
        super("transfer.title");
        this.transfers = transfers;
        this.clock = clock;
        this.mayRecord = authentication.hasRole(Roles.OWNER);
        content.addClassName("stack");
        add(new LedgerTabs(TransfersView.class), content);
    }

    /** The form for what left the bank. */
    public static String fromBank(Yen amount, LocalDate day, String reason) {
        return new LedgerAddress()
                .with("from", Account.MAIN_BANK.sub())
                .with("amount", amount.amount())
                .with("day", day)
                .with("reason", reason)
                .under(PATH);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation().getQueryParameters());
    }

    private void show(QueryParameters query) {
        var wanted = LedgerAddress.text(query, "account");
        var one = transfers.accounts().stream()
                .filter(account -> account.key().equals(wanted))
                .findFirst();
        var recorded = transfers.recorded(one.map(OwnAccount::account).orElse(null));
        content.removeAll();
        if (mayRecord) {
            content.add(new Panel(Texts.t("transfer.record"))
                    .head(new RouterLink(Texts.t("opening.title"), OpeningView.class))
                    .with(form(query)));
            mistaken(recorded, LedgerAddress.uuid(query, "entry")).ifPresent(content::add);
        }
        var title = one.map(account -> Texts.t("transfer.recorded.of", Texts.of(account.name())))
                .orElseGet(() -> Texts.t("transfer.recorded"));
        content.add(new Panel(title)
                .flush()
                .with(recorded.isEmpty() ? new EmptyState(Texts.t("transfer.none")) : table(title, recorded, wanted)));
    }

    private TransferForm form(QueryParameters query) {
        var today = JapanTime.today(clock);
        var form = new TransferForm(transfers, today, order -> {
            transfers.record(order);
            Toasts.done(Texts.t("transfer.done", order.amount().toString()));
            UI.getCurrent().navigate(TransfersView.class);
        });
        var yen = LedgerAddress.text(query, "amount");
        form.fill(
                LedgerAddress.text(query, "from"),
                LedgerAddress.text(query, "to"),
                yen.matches("[0-9]{1,12}") ? yen : "",
                Dates.read(LedgerAddress.text(query, "day")).orElse(today),
                LedgerAddress.text(query, "reason"));
        return form;
    }

    private DrawnTable table(String title, List<Transfer> recorded, String account) {
        var table = new DrawnTable(
                title,
                Column.day(Texts.t("ledger.day")),
                Column.text(Texts.t("transfer.from")),
                Column.text(Texts.t("transfer.to")),
                Column.number(Texts.t("transfer.amount")),
                Column.text(Texts.t("transfer.text")),
                Column.whole(""));
        table.show(recorded.stream().map(one -> row(one, account)).toList());
        return table;
    }

    private Row row(Transfer one, String account) {
        var day = Cell.of(Dates.day(one.day()));
        var mayReverse = mayRecord && !one.reversed();
        var from = Cell.of(Texts.of(one.from()));
        return Row.of(
                day.noting(one.reversed() ? Texts.t("payout.reversed") : ""),
                one.foreign() == null ? from : from.noting(one.foreign().toString()),
                Cell.of(Texts.of(one.to())),
                Cell.of(one.amount().toString()),
                Cell.of(one.reason()).leadingTo(one.reason().isEmpty() ? "" : LedgerAddress.of(one.entry())),
                mayReverse
                        ? Cell.of(Texts.t("payout.reverse.do"))
                                .leadingTo(new LedgerAddress()
                                        .with("account", account)
                                        .with("entry", one.entry())
                                        .under(PATH))
                        : Cell.EMPTY);
    }

    private Optional<Panel> mistaken(List<Transfer> recorded, @Nullable UUID entry) {
        return recorded.stream()
                .filter(one -> one.entry().value().equals(entry) && !one.reversed())
                .findFirst()
                .map(one -> new ReversalPanel(
                        "transfer",
                        Texts.t(
                                "transfer.told",
                                Dates.day(one.day()),
                                one.amount().toString(),
                                Texts.of(one.from()),
                                Texts.of(one.to())),
                        TransfersView.class,
                        reason -> transfers.reverse(one.entry(), reason)));
    }
}
