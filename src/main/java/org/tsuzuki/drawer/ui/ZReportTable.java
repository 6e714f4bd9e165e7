package org.tsuzuki.drawer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Whole;
import org.tsuzuki.drawer.closing.ZReportLine;

/** Z reports, one in a line. */
final class ZReportTable extends Composite<Div> {

    ZReportTable(List<ZReportLine> lines) {
        if (lines.isEmpty()) {
            getContent().add(new EmptyState(Texts.t("drawer.z.empty")));
            return;
        }
        var table = new PlainTable(
                Texts.t("drawer.z.latest"),
                new PlainTable.Column("drawer.z.number", "nowrap"),
                new PlainTable.Column("drawer.staff"),
                new PlainTable.Column("drawer.z.closed", "narrow-hide"),
                new PlainTable.Column("drawer.counted", "num", "narrow-hide"),
                new PlainTable.Column("drawer.difference", "num"));
        lines.forEach(line -> table.row(
                new Anchor("/drawer/z/" + line.number(), line.number().value()),
                who(line),
                new Whole(Dates.time(line.closedAt())),
                new Span(line.counted().toString()),
                difference(line.difference())));
        getContent().add(table);
    }

    private static Span who(ZReportLine line) {
        var where = new Span(" " + line.branchName());
        where.addClassNames("muted", "small");
        var who = new Span(new Span(line.staffName()), where);
        if (line.handedOver()) {
            who.add(new Span(" "), Pill.plain(Texts.t("drawer.handedOver")));
        }
        return who;
    }

    /** In words and signs: nothing missing, too much, too little. */
    static Component difference(Yen difference) {
        if (difference.equals(Yen.ZERO)) {
            return Pill.done(difference.toString());
        }
        return difference.isNegative() ? Pill.bad(difference.toString()) : Pill.warn(difference.signed());
    }
}
