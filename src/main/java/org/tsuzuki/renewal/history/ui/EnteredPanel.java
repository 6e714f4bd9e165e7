package org.tsuzuki.renewal.history.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.RenewalDetails;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.history.RecordedEvent;
import org.tsuzuki.renewal.history.StateDimension;

/**
 * What was entered for a renewal, for good: the references with what they were compared with, the cash received, the
 * change, the foreign notes and their rate; by whom and when.
 */
public final class EnteredPanel extends Panel {

    /** The answers of questions are kept as these. */
    private static final List<String> ANSWERS = List.of("yes", "no");

    public EnteredPanel(RenewalRecord renewal, List<RecordedEvent> steps) {
        super(Texts.t("entered.title"));
        steps.stream()
                .filter(EnteredPanel::isEntry)
                .reduce((first, last) -> last)
                .ifPresent(entry -> head(new Span(Dates.time(entry.at()) + " · " + entry.by())));
        var facts = new Facts();
        renewal.details().recorded().forEach(field -> facts.add(Texts.of(field.label()), value(field)));
        renewal.details().paid().forEach(tender -> add(facts, tender));
        with(facts);
        setVisible(facts.getComponentCount() > 0);
    }

    /** The money is taken first; what is entered at the carrier later is noted then. */
    private static boolean isEntry(RecordedEvent step) {
        return step.axis() == StateDimension.MONEY && step.from().equals("OPEN")
                || step.axis() == StateDimension.RESULT && step.to().equals(ResultState.SUBMITTED.name());
    }

    private static Div value(RenewalDetails.RecordedField field) {
        var comparison = field.comparison();
        if (comparison == null) {
            return new Div(new Span(shown(field.value())));
        }
        var value = new Div(new Span(shown(comparison.noted()) + " "));
        value.add(
                comparison.isSame()
                        ? Pill.done(Texts.t("entered.same"))
                        : Pill.bad(Texts.t("entered.different", shown(comparison.expected()))));
        var accepted = field.accepted();
        if (accepted != null) {
            value.add(small(Texts.t("entered.accepted", accepted.by(), Dates.clock(accepted.at()))));
        }
        return value;
    }

    private static String shown(String value) {
        return ANSWERS.contains(value) ? Texts.t("answer." + value) : value;
    }

    private static void add(Facts facts, RenewalDetails.PaidTender tender) {
        facts.add(Texts.of(tender.method()), tender.amount().toString());
        var received = tender.tendered();
        if (received != null) {
            facts.add(Texts.t("renew.tendered"), received.toString());
        }
        var foreign = tender.foreign();
        if (foreign != null) {
            facts.add(Texts.t("payment.foreign"), foreign);
        }
        var change = tender.change();
        if (change != null && !change.equals(Yen.ZERO)) {
            facts.add(Texts.t("renew.change"), change.toString());
        }
    }

    private static Div small(String text) {
        var small = new Div(text);
        small.addClassNames("small", "muted");
        return small;
    }
}
