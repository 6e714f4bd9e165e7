package org.tsuzuki.book.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.DrawnTable;
import org.tsuzuki.base.ui.DrawnTable.Cell;
import org.tsuzuki.base.ui.DrawnTable.Column;
import org.tsuzuki.base.ui.DrawnTable.Row;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.book.AccountStatement;
import org.tsuzuki.book.Book;

/** What moved in one account, from what it held before to what it held at the end. */
@Route(StatementView.PATH)
@RolesAllowed({Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/ledger.css")
public class StatementView extends Page implements BeforeEnterObserver {

    static final String PATH = "ledger/account";

    private final transient Book book;
    private final transient AccountLabels labels;
    private final transient Clock clock;
    private final RangeFields days = new RangeFields(this::narrow);
    private final H1 heading = new H1();
    private final Anchor journal = new Anchor("", Texts.t("ledger.statement.journal"));
    private final Pager pager = new Pager();
    private final DrawnTable table = new DrawnTable(
            Texts.t("ledger.statement"),
            Column.day(Texts.t("ledger.day")),
            Column.text(Texts.t("ledger.what")),
            Column.whole(Texts.t("ledger.receipt")),
            Column.number(Texts.t("ledger.debit")),
            Column.number(Texts.t("ledger.credit")),
            Column.number(Texts.t("ledger.balance")));
    private @Nullable Account account;

    StatementView(Book book, AccountLabels labels, Clock clock) {
        super("ledger.statement");
        this.book = book;
        this.labels = labels;
        this.clock = clock;
        var filters = new Div(days.from(), days.to());
        filters.addClassName("ledger-filter");
        var foot = new Div(pager);
        foot.addClassName("ledger-foot");
        add(
                new LedgerTabs(StatementView.class),
                heading,
                new Panel(Texts.t("ledger.statement")).head(journal).flush().with(filters, table, foot));
    }

    static String address(Account account, DayRange days) {
        return new LedgerAddress().with(account).with(days).under(PATH);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var wanted = LedgerAddress.account(query);
        if (wanted == null) {
            throw new NotFoundException();
        }
        account = wanted;
        var name = LedgerTexts.account(
                wanted.kind(), Objects.requireNonNull(labels.of(List.of(wanted)).get(wanted)));
        rename(name);
        heading.setText(name);
        var range = DayRange.read(query, JapanTime.today(clock));
        var page = LedgerAddress.page(query);
        days.show(range);
        journal.setHref(new LedgerAddress().with(wanted).with(range).under(JournalView.PATH));
        var statement = book.statement(wanted, range.from(), range.to(), PageRequest.of(page - 1, Pager.SIZE));
        table.show(rows(statement, page));
        pager.show(
                page,
                statement.count(),
                other -> new LedgerAddress()
                        .with(wanted)
                        .with(range)
                        .onPage(other)
                        .under(PATH));
    }

    private static List<Row> rows(AccountStatement statement, int page) {
        var rows = new ArrayList<Row>();
        if (page == 1) {
            rows.add(edge("ledger.opening", statement.from(), statement.opening()));
        }
        statement.lines().forEach(line -> rows.add(row(line)));
        if (statement.count() <= (long) page * Pager.SIZE) {
            rows.add(edge("ledger.closingBalance", statement.to(), statement.closing()));
        }
        return rows;
    }

    private static Row edge(String key, LocalDate day, Yen balance) {
        return Row.of(
                        Cell.of(Dates.day(day)),
                        Cell.of(Texts.t(key)),
                        Cell.EMPTY,
                        Cell.EMPTY,
                        Cell.EMPTY,
                        LedgerTexts.balance(balance))
                .looking("sum");
    }

    private static Row row(AccountStatement.Line line) {
        var amount = LedgerTexts.moved(line.amount());
        var moved =
                line.foreign() == null ? amount : amount.noting(line.foreign().toString());
        var number = line.receiptNumber();
        return Row.of(
                Cell.of(Dates.day(line.day())),
                Cell.of(Texts.t(line.event().key()))
                        .noting(line.text())
                        .leadingTo(new LedgerAddress()
                                .with("reference", line.entry())
                                .under(JournalView.PATH)),
                number == null ? Cell.EMPTY : Cell.of(number).leadingTo("/receipts/" + number),
                line.amount().isNegative() ? Cell.EMPTY : moved,
                line.amount().isNegative() ? moved : Cell.EMPTY,
                LedgerTexts.balance(line.balance()));
    }

    private void narrow(DayRange range) {
        var wanted = account;
        if (wanted != null) {
            UI.getCurrent()
                    .navigate(
                            StatementView.class,
                            new LedgerAddress().with(wanted).with(range).query());
        }
    }
}
