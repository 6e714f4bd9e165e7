package org.tsuzuki.renewal.check.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.quote.CheckedReference;

/** What differs from the SIM or the quote, in red, beside what was expected; nothing when all is the same. */
public final class DifferenceList extends Div {

    public DifferenceList() {
        addClassName("stack");
        setVisible(false);
    }

    public void show(List<CheckedReference> differences) {
        removeAll();
        differences.forEach(reference -> add(line(reference)));
        setVisible(!differences.isEmpty());
    }

    private static Div line(CheckedReference reference) {
        var comparison = reference.comparison();
        var noted = new Span(comparison == null ? "" : shown(reference, comparison.noted()));
        noted.addClassName("different");
        var line = new Div(new Span("■ " + Texts.of(reference.field().label()) + " "), noted);
        if (comparison != null) {
            line.add(new Span(" " + Texts.t("check.expected", shown(reference, comparison.expected()))));
        }
        line.addClassNames("notice", "bad");
        return line;
    }

    private static String shown(CheckedReference reference, String value) {
        return reference.field().type().isQuestion() ? Texts.t("answer." + value) : value;
    }
}
