package org.tsuzuki.drawer.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.drawer.CountLine;
import org.tsuzuki.drawer.EntryLine;
import org.tsuzuki.drawer.closing.CloseSection;
import org.tsuzuki.drawer.closing.TenderTotal;
import org.tsuzuki.drawer.closing.ZReportContent;
import org.tsuzuki.money.Direction;

/** A Z report on paper of 80 mm or A4, in the reader's language. */
@JsModule("./receipt-print.ts")
@CssImport("./styles/receipt.css")
final class ZReportLayout extends Article {

    ZReportLayout(ZReportContent report) {
        addClassName("slip");
        getElement().setAttribute("aria-label", report.number().value());
        title(report);
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
                            Dates.clock(count.at()) + " " + count.staffName(),
                            count.counted() + " (" + EntryTable.signed(count.difference()) + ")"));
        }
        takings(report.takings());
        report.sections().forEach(this::section);
    }

    /** Opens the browser's print window with this slip alone. */
    void print(String paper) {
        getElement().executeJs("window.printSlip(this, $0)", paper);
    }

    private void title(ZReportContent report) {
        add(new H3(Texts.t("drawer.z.title")));
        centred(report.number().value(), "bold");
        centred(report.branchName(), "plain");
    }

    private void people(ZReportContent report) {
        add(new Hr());
        pair(Texts.t("drawer.staff"), report.staffName());
        pair(Texts.t("drawer.z.opened"), Dates.time(report.openedAt()));
        pair(Texts.t("drawer.z.closed"), Dates.time(report.closedAt()));
        pair(Texts.t("drawer.z.closedBy"), report.closedBy());
        optional("drawer.handedFrom", report.handedFrom());
        optional("drawer.z.handedTo", report.handedTo());
        optional("drawer.z.approvedBy", report.approvedBy());
        optional("reason.label", report.reason().isEmpty() ? null : report.reason());
    }

    private void cash(ZReportContent report) {
        heading("drawer.z.cash");
        pair(Texts.t("drawer.float"), report.opening().sum().toString());
        pair(Texts.t("drawer.z.cashIn"), EntryTable.signed(report.cashIn()));
        if (!report.foreign().isEmpty()) {
            pair(
                    Texts.t("drawer.z.foreignTaken"),
                    report.foreignValue().negated().toString());
        }
        pair(Texts.t("drawer.z.cashOut"), report.cashOut().negated().toString());
        pair(Texts.t("drawer.z.paidIn"), EntryTable.signed(report.paidIn()));
        pair(Texts.t("drawer.z.paidOut"), report.paidOut().negated().toString());
        strong("drawer.expected", report.expected().toString());
        strong("drawer.counted", report.counted().counted().toString());
        strong("drawer.difference", EntryTable.signed(report.difference()));
    }

    private void move(EntryLine line) {
        var amount = line.kind().direction() == Direction.IN
                ? line.amount()
                : line.amount().negated();
        pair(Dates.clock(line.at()) + " " + line.reason(), EntryTable.signed(amount));
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
            centred(Texts.t("drawer.z.nothing"), "small");
        }
        takings.forEach(taking -> pair(
                Texts.of(taking.method()) + " (" + taking.count() + ")",
                taking.net().toString()));
        if (takings.size() > 1) {
            strong(
                    "drawer.z.total",
                    takings.stream()
                            .map(TenderTotal::net)
                            .reduce(Yen.ZERO, Yen::plus)
                            .toString());
        }
    }

    private void section(CloseSection section) {
        rule(Texts.of(section.title()));
        section.rows()
                .forEach(row -> pair(
                        row.count() == null ? Texts.of(row.label()) : Texts.of(row.label()) + " (" + row.count() + ")",
                        row.amount() == null ? "" : row.amount().toString()));
    }

    private void heading(String key) {
        rule(Texts.t(key));
    }

    private void rule(String text) {
        add(new Hr());
        var line = new Div(text);
        line.addClassName("bold");
        add(line);
    }

    private void centred(String text, String weight) {
        var span = new Span(text);
        span.addClassName(weight);
        var line = new Div(span);
        line.addClassName("slip-centred");
        add(line);
    }

    private void optional(String key, @Nullable String value) {
        if (value != null) {
            pair(Texts.t(key), value);
        }
    }

    private void strong(String key, String value) {
        pair(Texts.t(key), value).addClassName("bold");
    }

    private Div pair(String label, String value) {
        var right = new Span(value);
        right.addClassName("value");
        var pair = new Div(new Span(label), right);
        pair.addClassName("slip-pair");
        add(pair);
        return pair;
    }
}
