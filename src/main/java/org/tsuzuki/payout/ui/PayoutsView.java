package org.tsuzuki.payout.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
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
import org.tsuzuki.book.ui.LedgerAddress;
import org.tsuzuki.book.ui.LedgerPage;
import org.tsuzuki.book.ui.LedgerTabs;
import org.tsuzuki.book.ui.ReversalPanel;
import org.tsuzuki.payout.Payout;
import org.tsuzuki.payout.PayoutDue;
import org.tsuzuki.payout.PayoutService;

/** What payment methods owe, what they paid to the bank, and the form that records the next payout. */
@Route(PayoutsView.PATH)
@RolesAllowed({Roles.AUDITOR, Roles.OWNER})
@LedgerPage(order = 30, title = "payout.title")
@CssImport("./styles/ledger.css")
@CssImport("./styles/reconciliation.css")
public class PayoutsView extends Page implements BeforeEnterObserver {

    static final String PATH = "ledger/payouts";

    private final transient PayoutService payouts;
    private final transient Clock clock;
    private final boolean mayRecord;
    private final Div content = new Div();

    PayoutsView(PayoutService payouts, AuthenticationContext authentication, Clock clock) {
        super("payout.title");
        this.payouts = payouts;
        this.clock = clock;
        this.mayRecord = authentication.hasRole(Roles.OWNER);
        content.addClassName("stack");
        add(new LedgerTabs(PayoutsView.class), content);
    }

    /** The form for what came into the bank, whichever method paid it. */
    public static String ofNet(Yen net, LocalDate day, String reference) {
        return address(day, reference).with("net", net.amount()).under(PATH);
    }

    /** The form for what a method says that it paid out. */
    public static String ofGross(String methodId, Yen gross, LocalDate day, String reference) {
        return address(day, reference)
                .with("method", methodId)
                .with("gross", gross.amount())
                .under(PATH);
    }

    private static LedgerAddress address(LocalDate day, String reference) {
        return new LedgerAddress().with("day", day).with("reference", reference);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation().getQueryParameters());
    }

    private void show(QueryParameters query) {
        var due = payouts.due();
        var recorded = payouts.recorded();
        content.removeAll();
        content.add(new Panel(Texts.t("payout.open"))
                .flush()
                .with(due.isEmpty() ? new EmptyState(Texts.t("payout.open.none")) : open(due)));
        if (mayRecord && !due.isEmpty()) {
            content.add(new Panel(Texts.t("payout.record")).with(form(due, query)));
            mistaken(recorded, LedgerAddress.uuid(query, "entry")).ifPresent(content::add);
        }
        content.add(new Panel(Texts.t("payout.recorded"))
                .flush()
                .with(recorded.isEmpty() ? new EmptyState(Texts.t("payout.recorded.none")) : recorded(recorded)));
    }

    private PayoutForm form(List<PayoutDue> due, QueryParameters query) {
        var method = LedgerAddress.text(query, "method");
        var form = new PayoutForm(
                due,
                Dates.read(LedgerAddress.text(query, "day")).orElse(JapanTime.today(clock)),
                LedgerAddress.text(query, "reference"),
                order -> {
                    payouts.record(order);
                    Toasts.done(Texts.t("payout.done", order.net().toString()));
                    UI.getCurrent().navigate(PayoutsView.class);
                });
        due.stream().filter(one -> one.methodId().equals(method)).findFirst().ifPresent(one -> form.choose(one));
        amount(query, "gross").ifPresent(form::gross);
        amount(query, "net").ifPresent(form::net);
        return form;
    }

    private static Optional<Yen> amount(QueryParameters query, String name) {
        var text = LedgerAddress.text(query, name);
        return text.matches("[0-9]{1,12}") ? Optional.of(new Yen(Long.parseLong(text))) : Optional.empty();
    }

    private DrawnTable open(List<PayoutDue> due) {
        var table = new DrawnTable(
                Texts.t("payout.open"),
                Column.text(Texts.t("payout.method")),
                Column.number(Texts.t("payout.open.amount")),
                Column.number(Texts.t("payout.due")),
                Column.number(Texts.t("payout.fee.percent")));
        table.show(due.stream()
                .map(one -> Row.of(
                        method(one),
                        Cell.of(one.open().toString()),
                        Cell.of(one.due().toString()),
                        Cell.of(one.feePercent().stripTrailingZeros().toPlainString() + " %")))
                .toList());
        return table;
    }

    private Cell method(PayoutDue due) {
        var name = Cell.of(Texts.of(due.name()));
        return mayRecord
                ? name.leadingTo(
                        new LedgerAddress().with("method", due.methodId()).under(PATH))
                : name;
    }

    private DrawnTable recorded(List<Payout> recorded) {
        var table = new DrawnTable(
                Texts.t("payout.recorded"),
                Column.day(Texts.t("ledger.day")),
                Column.text(Texts.t("payout.method")),
                Column.number(Texts.t("payout.gross")),
                Column.number(Texts.t("payout.fee")),
                Column.number(Texts.t("payout.net")),
                Column.text(Texts.t("payout.reference")));
        table.show(recorded.stream().map(this::row).toList());
        return table;
    }

    private Row row(Payout one) {
        var day = Cell.of(Dates.day(one.day()));
        return Row.of(
                mayRecord && !one.reversed()
                        ? day.leadingTo(
                                new LedgerAddress().with("entry", one.entry()).under(PATH))
                        : day,
                Cell.of(Texts.of(one.name())).noting(one.reversed() ? Texts.t("payout.reversed") : ""),
                Cell.of(one.gross().toString()),
                Cell.of(one.fee().toString()),
                Cell.of(one.net().toString()),
                Cell.of(one.reference()).leadingTo(one.reference().isEmpty() ? "" : LedgerAddress.of(one.entry())));
    }

    private Optional<Panel> mistaken(List<Payout> recorded, @Nullable UUID entry) {
        return recorded.stream()
                .filter(one -> one.entry().value().equals(entry) && !one.reversed())
                .findFirst()
                .map(one -> new ReversalPanel(
                        "payout",
                        Texts.t(
                                "payout.told",
                                Texts.of(one.name()),
                                Dates.day(one.day()),
                                one.gross().toString(),
                                one.fee().toString(),
                                one.net().toString()),
                        PayoutsView.class,
                        reason -> payouts.reverse(one.entry(), reason)));
    }
}
