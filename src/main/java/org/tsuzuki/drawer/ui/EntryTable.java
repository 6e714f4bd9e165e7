package org.tsuzuki.drawer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.drawer.EntryLine;
import org.tsuzuki.money.Direction;
import org.tsuzuki.money.ForeignNotes;

/** The cash that moved through a drawer, the latest first; deliberately without any sum. */
final class EntryTable extends Composite<Div> {

    EntryTable(List<EntryLine> lines) {
        var cash = lines.stream().filter(EntryLine::cash).toList().reversed();
        if (cash.isEmpty()) {
            getContent().add(new EmptyState(Texts.t("drawer.entries.empty")));
            return;
        }
        var table = new PlainTable(
                Texts.t("drawer.entries"),
                new PlainTable.Column("drawer.at"),
                new PlainTable.Column("drawer.what"),
                new PlainTable.Column("drawer.amount", "num"));
        cash.forEach(line -> table.row(new Span(Dates.clock(line.at())), what(line), signed(line)));
        getContent().add(table);
    }

    private static Component what(EntryLine line) {
        var why = line.receiptNumber() == null
                ? new Span(line.reason())
                : new Anchor("/receipts/" + line.receiptNumber(), line.receiptNumber());
        why.addClassName("small");
        var kind = new Span(Texts.of("drawer.kind", line.kind()) + " · ");
        var what = new Span(kind, why);
        if (line.foreign() != null) {
            var paidWith = new Span(" · " + foreign(line.foreign()));
            paidWith.addClassNames("small", "muted");
            what.add(paidWith);
        }
        return what;
    }

    private static Span signed(EntryLine line) {
        var amount = line.kind().direction() == Direction.IN
                ? line.amount()
                : line.amount().negated();
        return new Span(amount.signed());
    }

    /** With what they were worth when they were taken. */
    static String foreign(ForeignNotes notes) {
        return Texts.t("drawer.foreign.worth", notes.toString(), notes.value().toString());
    }
}
