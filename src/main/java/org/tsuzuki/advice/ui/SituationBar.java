package org.tsuzuki.advice.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tsuzuki.advice.Question;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.model.PaymentMethod;

/** What is known about the customer, in a few words; opens to ask what would change the advice. */
@CssImport("./styles/advice.css")
public final class SituationBar extends Div {

    private final Div chips = new Div();
    private final Div asked = new Div();
    private final Div known = new Div();
    private final Div sheet = new Div();
    private final NativeButton change = new NativeButton(Texts.t("advice.change"));
    private final transient QuestionFields fields;
    private final transient SituationChips words;
    private final transient Supplier<List<Question>> worthAsking;
    private final transient Consumer<Situation> listener;
    private final Set<Question> shown = EnumSet.noneOf(Question.class);
    private Situation situation;

    /** @param payments what a customer may be able to pay with */
    public SituationBar(
            Situation situation,
            List<PaymentMethod> payments,
            Supplier<List<Question>> worthAsking,
            Consumer<Situation> listener) {
        this.situation = situation;
        this.fields = new QuestionFields(payments, () -> this.situation, this::answer);
        this.words = new SituationChips(payments);
        this.worthAsking = worthAsking;
        this.listener = listener;
        addClassName("situation");
        chips.addClassName("situation-chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", Texts.t("advice.situation"));
        sheet.addClassName("situation-sheet");
        sheet.setId("situation-sheet");
        sheet.setVisible(false);
        sheet.add(asked, known);
        change.addClassNames("pill", "mute", "situation-change");
        change.getElement().setAttribute("aria-controls", "situation-sheet");
        change.getElement().setAttribute("aria-expanded", "false");
        change.addClickListener(click -> toggle());
        add(chips, sheet);
        describe();
    }

    private void toggle() {
        var open = !sheet.isVisible();
        if (open) {
            fill();
        }
        sheet.setVisible(open);
        change.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private void fill() {
        shown.clear();
        asked.removeAll();
        known.removeAll();
        askWhatMatters();
        var answered = Arrays.stream(Question.values())
                .filter(question -> question.isAnswered(situation))
                .toList();
        if (!answered.isEmpty()) {
            known.add(new H3(Texts.t("advice.known")));
            answered.forEach(question -> known.add(fields.field(question)));
            shown.addAll(answered);
        }
    }

    /** Adds what has become worth asking; what stands there stays, so that nobody loses their place. */
    private void askWhatMatters() {
        for (var question : worthAsking.get()) {
            if (shown.add(question)) {
                if (asked.getComponentCount() == 0) {
                    asked.add(new H3(Texts.t("advice.worthAsking")));
                }
                asked.add(fields.field(question));
            }
        }
    }

    private void answer(Situation changed) {
        if (changed.equals(situation)) {
            return;
        }
        situation = changed;
        listener.accept(changed);
        describe();
        askWhatMatters();
    }

    private void describe() {
        chips.removeAll();
        words.of(situation).forEach(word -> chips.add(Pill.plain(word)));
        chips.add(change);
    }
}
