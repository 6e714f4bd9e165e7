package org.tsuzuki.drawer.print;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.DayFormat;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.CountLine;
import org.tsuzuki.drawer.EntryLine;
import org.tsuzuki.drawer.closing.CloseSection;
import org.tsuzuki.drawer.closing.TenderTotal;
import org.tsuzuki.drawer.closing.ZReportContent;
import org.tsuzuki.drawer.print.ZReportRow.Kind;
import org.tsuzuki.money.Direction;

/** What a Z report says in a language, from top to bottom. */
public final class ZReportRows {

    private final Language language;
    private final List<ZReportRow> rows = new ArrayList<>();

    private ZReportRows(Language language) {
        this.language = language;
    }

    public static List<ZReportRow> of(ZReportContent report, Language language) {
        var rows = new ZReportRows(language);
        rows.write(report);
        return rows.rows;
    }

    private void write(ZReportContent report) {
        add(Kind.TITLE, said("drawer.z.title"));
        add(Kind.NUMBER, report.number().value());
        add(Kind.CENTRED, report.branchName());
        people(report);
        cash(report);
        if (!report.foreign().isEmpty()) {
            heading("drawer.foreign");
            report.foreign()
                    .forEach(notes -> pair(notes.toString(), notes.value().toString()));
        }
        if (!report.moves().isEmpty()) {
            heading("drawer.z.moves");
            report.moves().forEach(this::move);
        }
        counted(report.counted());
        if (report.counts().size() > 1) {
            heading("drawer.z.counts");
            report.counts()
                    .forEach(count -> pair(
                            clock(count) + " " + count.staffName(),
                            count.counted() + " (" + count.difference().signed() + ")"));
        }
        takings(report.takings());
        report.sections().forEach(this::section);
    }

    private void people(ZReportContent report) {
        add(Kind.RULE, "");
        pair(said("drawer.staff"), report.staffName());
        pair(said("drawer.z.opened"), DayFormat.time(language, JapanTime.at(report.openedAt())));
        pair(said("drawer.z.closed"), DayFormat.time(language, JapanTime.at(report.closedAt())));
        pair(said("drawer.z.closedBy"), report.closedBy());
        optional("drawer.handedFrom", report.handedFrom());
        optional("drawer.z.handedTo", report.handedTo());
        optional("drawer.z.approvedBy", report.approvedBy());
        optional("reason.label", report.reason().isEmpty() ? null : report.reason());
    }

    private void cash(ZReportContent report) {
        heading("drawer.z.cash");
        pair(said("drawer.float"), report.opening().sum().toString());
        pair(said("drawer.z.cashIn"), report.cashIn().signed());
        if (!report.foreign().isEmpty()) {
            pair(said("drawer.z.foreignTaken"), report.foreignValue().negated().toString());
        }
        pair(said("drawer.z.cashOut"), report.cashOut().negated().toString());
        pair(said("drawer.z.paidIn"), report.paidIn().signed());
        pair(said("drawer.z.paidOut"), report.paidOut().negated().toString());
        sum("drawer.expected", report.expected().toString());
        sum("drawer.counted", report.counted().counted().toString());
        sum("drawer.difference", report.difference().signed());
    }

    private void move(EntryLine line) {
        var amount = line.kind().direction() == Direction.IN
                ? line.amount()
                : line.amount().negated();
        pair(DayFormat.clock(JapanTime.at(line.at())) + " " + line.reason(), amount.signed());
    }

    private static String clock(CountLine count) {
        return DayFormat.clock(JapanTime.at(count.at()));
    }

    private void counted(CountLine count) {
        heading("drawer.z.pieces");
        count.pieces()
                .pieces()
                .forEach((face, pieces) ->
                        pair(new Yen(face) + " × " + pieces, new Yen((long) face * pieces).toString()));
    }

    private void takings(List<TenderTotal> takings) {
        heading("drawer.z.means");
        if (takings.isEmpty()) {
            add(Kind.NOTE, said("drawer.z.nothing"));
        }
        takings.forEach(taking -> pair(
                taking.method().in(language) + " (" + taking.count() + ")",
                taking.net().toString()));
        if (takings.size() > 1) {
            sum(
                    "drawer.z.total",
                    takings.stream()
                            .map(TenderTotal::net)
                            .reduce(Yen.ZERO, Yen::plus)
                            .toString());
        }
    }

    private void section(CloseSection section) {
        add(Kind.HEADING, section.title().in(language));
        section.rows()
                .forEach(row -> pair(
                        row.label().in(language) + (row.count() == null ? "" : " (" + row.count() + ")"),
                        row.amount() == null ? "" : row.amount().toString()));
    }

    private void heading(String key) {
        add(Kind.HEADING, said(key));
    }

    private void optional(String key, @Nullable String value) {
        if (value != null) {
            pair(said(key), value);
        }
    }

    private void sum(String key, String value) {
        rows.add(new ZReportRow(Kind.SUM, said(key), value));
    }

    private void pair(String label, String value) {
        rows.add(new ZReportRow(Kind.PAIR, label, value));
    }

    private void add(Kind kind, String text) {
        rows.add(ZReportRow.of(kind, text));
    }

    private String said(String key) {
        return Messages.get(language, key);
    }
}
