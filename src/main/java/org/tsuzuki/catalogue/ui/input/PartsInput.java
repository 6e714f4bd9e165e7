package org.tsuzuki.catalogue.ui.input;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;

/** Parts in order: steps, price periods, things to bring. They are added, moved and removed. */
final class PartsInput implements Input {

    /** So many are shown at once; more are folded. */
    private static final int FEW = 2;

    private final String called;
    private final PartSummary summary;
    private final SerializableSupplier<Input> fields;
    private final List<PartInput> parts = new ArrayList<>();
    private final Div list = new Div();
    private final Div whole = new Div();
    private final Span problem = new Span();
    private final Button add;

    PartsInput(String label, String called, PartSummary summary, SerializableSupplier<Input> fields) {
        this.called = called;
        this.summary = summary;
        this.fields = fields;
        var heading = new Div(label);
        heading.addClassName("group-title");
        list.addClassName("parts");
        problem.addClassNames("notice", "bad");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add = new Button(Texts.t("catalogue.part.add", called), click -> addPart());
        add.addThemeVariants(ButtonVariant.SMALL);
        whole.add(heading, problem, list, add);
        whole.addClassNames("wide", "parts-field");
        whole.getElement().setAttribute("role", "group");
        whole.getElement().setAttribute("aria-label", label);
    }

    @Override
    public Component component() {
        return whole;
    }

    @Override
    public void show(@Nullable Object value) {
        parts.clear();
        if (value instanceof List<?> known) {
            known.forEach(part -> parts.add(new PartInput(called, part, summary, fields)));
        }
        if (parts.size() <= FEW) {
            parts.forEach(PartInput::open);
        }
        arrange();
    }

    @Override
    public @Nullable Object read() {
        return parts.isEmpty() ? null : parts.stream().map(PartInput::read).toList();
    }

    @Override
    public boolean mark(String path, String text) {
        var dot = path.indexOf('.');
        var index = dot < 0 ? path : path.substring(0, dot);
        if (!index.matches("[0-9]{1,4}") || Integer.parseInt(index) >= parts.size()) {
            problem.setText(text);
            problem.setVisible(true);
            return true;
        }
        return parts.get(Integer.parseInt(index)).mark(dot < 0 ? "" : path.substring(dot + 1), text);
    }

    @Override
    public void lock() {
        parts.forEach(PartInput::lock);
        add.setVisible(false);
    }

    private void addPart() {
        var part = new PartInput(called, null, summary, fields);
        parts.add(part);
        part.open();
        arrange();
    }

    private void move(int from, int to) {
        Collections.swap(parts, from, to);
        arrange();
    }

    private void remove(int index) {
        parts.remove(index);
        arrange();
    }

    private void arrange() {
        problem.setVisible(false);
        list.removeAll();
        for (var index = 0; index < parts.size(); index++) {
            var part = parts.get(index);
            var place = index;
            part.number(place + 1);
            part.clearActions();
            if (place > 0) {
                part.action("catalogue.part.up", "↑", place + 1, () -> move(place, place - 1));
            }
            if (place < parts.size() - 1) {
                part.action("catalogue.part.down", "↓", place + 1, () -> move(place, place + 1));
            }
            part.action("catalogue.part.remove", "✕", place + 1, () -> remove(place));
            list.add(part);
        }
    }
}
