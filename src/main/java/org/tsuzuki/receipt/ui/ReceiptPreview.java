package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tsuzuki.base.ui.Whole;
import org.tsuzuki.receipt.document.Paper;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.print.ReceiptLayout;
import org.tsuzuki.receipt.print.ReceiptLayoutForm;
import org.tsuzuki.receipt.print.ReceiptLayoutRow;

/** A receipt as it will look on paper. */
@JsModule("./receipt-print.ts")
@CssImport("./styles/receipt.css")
public final class ReceiptPreview extends Article {

    /** Of a customer, a receipt: it is not broken at its hyphens. */
    private static final Pattern NUMBER = Pattern.compile("[A-Z][A-Z0-9]{0,3}(?:-[0-9]+)+");

    /** Shows it as wide as the paper is. */
    public ReceiptPreview(ReceiptContent receipt, ReceiptLayoutForm form, Paper paper) {
        addClassNames("slip", paper.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("aria-label", receipt.number().value());
        getElement().setAttribute("lang", form.main().tag());
        ReceiptLayout.rows(receipt, form).stream().map(ReceiptPreview::show).forEach(this::add);
    }

    /** Opens the browser's print window with this slip alone. */
    public void print(Paper paper) {
        getElement().executeJs("window.printSlip(this, $0)", paper.name());
    }

    private static Component show(ReceiptLayoutRow row) {
        return switch (row) {
            case ReceiptLayoutRow.Title(var text, var others) -> title(text, others);
            case ReceiptLayoutRow.Rule() -> new Hr();
            case ReceiptLayoutRow.Centred(var parts, var weight) -> centred(parts, weight);
            case ReceiptLayoutRow.Pair(var label, var others, var value, var weight) ->
                pair(label, others, styled(value, weight), weight);
            case ReceiptLayoutRow.Change(var label, var others, var before, var after) -> {
                var days = new Span(new Span(before + " → "), styled(after, ReceiptLayoutRow.Weight.BOLD));
                days.addClassName("nowrap");
                var change = pair(label, others, days, ReceiptLayoutRow.Weight.PLAIN);
                change.addClassName("slip-change");
                yield change;
            }
            case ReceiptLayoutRow.Note(var paragraphs) -> note(paragraphs);
            case ReceiptLayoutRow.Foot foot -> foot(foot);
        };
    }

    private static H3 title(String text, String others) {
        var title = new H3(text);
        if (!others.isEmpty()) {
            title.add(new Span(" " + others));
        }
        return title;
    }

    private static Div centred(List<String> parts, ReceiptLayoutRow.Weight weight) {
        var line = new Div();
        parts.forEach(part -> line.add(styled(part, weight)));
        line.addClassName("slip-centred");
        return line;
    }

    private static Div pair(String label, String others, Span value, ReceiptLayoutRow.Weight weight) {
        var small = new Span(others);
        small.addClassName("others");
        value.addClassName("value");
        var pair = new Div(new Div(styled(label, weight), small), value);
        pair.addClassName("slip-pair");
        return pair;
    }

    private static Div note(List<String> paragraphs) {
        var note = new Div();
        note.addClassName("slip-note");
        for (var text : paragraphs) {
            var paragraph = new Paragraph(text);
            paragraph.getStyle().setMargin("0");
            paragraph.addClassName(note.getComponentCount() == 0 ? "plain" : "small");
            note.add(paragraph);
        }
        return note;
    }

    /** The square stands first, so that the rows can flow around it. */
    private static Div foot(ReceiptLayoutRow.Foot foot) {
        var side = foot.squares().size();
        // As text: an element of its own would not be drawn, because Flow makes HTML elements only.
        var square = new Html(
                "<div class=\"slip-square\" aria-hidden=\"true\"><svg viewBox=\"0 0 %d %d\"><path d=\"%s\"/></svg></div>"
                        .formatted(side, side, foot.squares().path()));
        var rows = new Div();
        rows.addClassName("slip-foot-rows");
        foot.rows().stream().map(ReceiptPreview::show).forEach(rows::add);
        var words = new Div();
        words.addClassName("slip-foot-words");
        foot.paragraphs().forEach(text -> words.add(new Div(styled(text, ReceiptLayoutRow.Weight.SMALL))));
        var code = centred(List.of(foot.code()), ReceiptLayoutRow.Weight.SMALL);
        var all = new Div(square, rows, words, code);
        all.addClassName("slip-foot");
        return all;
    }

    private static Span styled(String text, ReceiptLayoutRow.Weight weight) {
        var span = new Span();
        var numbers = NUMBER.matcher(text);
        var from = 0;
        while (numbers.find()) {
            span.add(new Text(text.substring(from, numbers.start())), new Whole(numbers.group()));
            from = numbers.end();
        }
        span.add(new Text(text.substring(from)));
        span.addClassName(weight.name().toLowerCase(Locale.ROOT));
        return span;
    }
}
