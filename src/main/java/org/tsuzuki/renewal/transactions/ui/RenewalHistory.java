package org.tsuzuki.renewal.transactions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.ui.CardHistory;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.ui.TransactionCells;

/** The renewals of one card, the latest first. */
@org.springframework.stereotype.Component
@Order(10)
class RenewalHistory implements CardHistory {

    private static final String PAID = "transactions.paid";
    private static final List<String> COLUMNS = List.of(
            "transactions.time",
            "transactions.what",
            "transactions.channel",
            PAID,
            "transactions.result",
            "transactions.receipt");

    private final RenewalService renewals;

    RenewalHistory(RenewalService renewals) {
        this.renewals = renewals;
    }

    @Override
    public Component historyOf(CardId card) {
        var history = renewals.history(card);
        var panel = new Panel(Texts.t("transactions.history")).flush();
        if (history.isEmpty()) {
            return panel.with(new EmptyState(Texts.t("transactions.history.empty")));
        }
        var scroll = new Div(table(history));
        scroll.addClassName("scroll-x");
        return panel.head(new Span(count(history.size(), renewals.count(card)))).with(scroll);
    }

    private static String count(long shown, long all) {
        return shown < all
                ? Texts.t("transactions.history.newest", shown, all)
                : Texts.t("transactions.history.count", all);
    }

    private static NativeTable table(List<RenewalRecord> history) {
        var table = new NativeTable();
        table.addClassNames("ledger", "sheet-ledger");
        var head = table.getHead().addRow();
        COLUMNS.forEach(column -> head.add(heading(column)));
        history.forEach(renewal -> table.getBody().addRow().add(named(cells(renewal))));
        return table;
    }

    /** Each cell knows the name of its column, which stands beside it on a phone. */
    private static List<Component> named(List<Component> cells) {
        for (var column = 0; column < COLUMNS.size(); column++) {
            cells.get(column).getElement().setAttribute("data-column", Texts.t(COLUMNS.get(column)));
        }
        return cells;
    }

    private static NativeTableHeaderCell heading(String key) {
        var heading = new NativeTableHeaderCell(Texts.t(key));
        heading.getElement().setAttribute("scope", "col");
        heading.setClassName("num", key.equals(PAID));
        return heading;
    }

    private static List<Component> cells(RenewalRecord renewal) {
        var paid = new NativeTableCell(TransactionCells.paid(renewal));
        paid.addClassName("num");
        var time = new NativeTableCell(Dates.time(renewal.recordedAt()));
        time.addClassName("nowrap");
        return List.of(
                time,
                new NativeTableCell(Texts.of(renewal.details().plan())),
                new NativeTableCell(Texts.of(renewal.details().channel())),
                paid,
                new NativeTableCell(TransactionCells.result(renewal)),
                new NativeTableCell(TransactionCells.receipt(renewal)));
    }
}
