package org.tsuzuki.catalogue.ui.input;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;

/** One part of a list: folded until somebody wants to change it, so that long checklists stay readable. */
final class PartInput extends Div {

    private final SerializableSupplier<Input> fields;
    private final Details details = new Details();
    private final Div actions = new Div();
    private final String called;
    private final PartSummary summary;
    private @Nullable Object value;
    private @Nullable Input input;
    private boolean locked;

    PartInput(String called, @Nullable Object value, PartSummary summary, SerializableSupplier<Input> fields) {
        this.called = called;
        this.value = value;
        this.summary = summary;
        this.fields = fields;
        addClassName("part");
        actions.addClassName("actions");
        details.addOpenedChangeListener(change -> unfold());
        add(details, actions);
    }

    /** Shows its place in the list. */
    void number(int place) {
        details.setSummaryText(Texts.t("catalogue.part.summary", called, place, summary.of(read())));
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", called + " " + place);
    }

    void action(String key, String sign, int place, SerializableRunnable work) {
        var button = new Button(sign, click -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(Texts.t(key, called, place));
        button.setTooltipText(Texts.t(key, called, place));
        actions.add(button);
    }

    void clearActions() {
        actions.removeAll();
    }

    void open() {
        details.setOpened(true);
        unfold();
    }

    /** What the part says; an empty map when nothing, so that the refusal can name it. */
    Object read() {
        var now = input == null ? value : input.read();
        return now == null ? Map.of() : now;
    }

    boolean mark(String path, String text) {
        open();
        return input != null && input.mark(path, text);
    }

    void lock() {
        locked = true;
        actions.setVisible(false);
        if (input != null) {
            input.lock();
        }
    }

    private void unfold() {
        if (input == null) {
            var created = fields.get();
            created.show(value);
            if (locked) {
                created.lock();
            }
            input = created;
            details.add(created.component());
        }
    }
}
