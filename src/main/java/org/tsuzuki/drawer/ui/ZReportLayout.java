package org.tsuzuki.drawer.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Span;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.drawer.closing.ZReportContent;
import org.tsuzuki.drawer.print.ZReportRow;
import org.tsuzuki.drawer.print.ZReportRows;

/** A Z report on paper of 80 mm or A4, in the reader's language. */
@JsModule("./receipt-print.ts")
@CssImport("./styles/receipt.css")
final class ZReportLayout extends Article {

    ZReportLayout(ZReportContent report) {
        addClassName("slip");
        getElement().setAttribute("aria-label", report.number().value());
        ZReportRows.of(report, Texts.language()).forEach(this::show);
    }

    /** Opens the browser's print window with this slip alone. */
    void print(String paper) {
        getElement().executeJs("window.printSlip(this, $0)", paper);
    }

    private void show(ZReportRow row) {
        switch (row.kind()) {
            case TITLE -> add(new H3(row.text()));
            case NUMBER -> centred(row.text(), "bold");
            case CENTRED -> centred(row.text(), "plain");
            case NOTE -> centred(row.text(), "small");
            case RULE -> add(new Hr());
            case HEADING -> heading(row.text());
            case PAIR -> pair(row);
            case SUM -> pair(row).addClassName("bold");
        }
    }

    private void heading(String text) {
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

    private Div pair(ZReportRow row) {
        var right = new Span(row.value());
        right.addClassName("value");
        var pair = new Div(new Span(row.text()), right);
        pair.addClassName("slip-pair");
        add(pair);
        return pair;
    }
}
