package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.LinkedHashMap;
import java.util.Map;

/** A few buttons of which one is pressed. */
final class Choice<T> extends Div {

    private final Map<T, Button> buttons = new LinkedHashMap<>();
    private T chosen;

    Choice(String label, Iterable<T> options, T first, ItemLabelGenerator<T> name, SerializableConsumer<T> changed) {
        this.chosen = first;
        addClassName("choice");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        var row = new Div();
        row.addClassName("actions");
        for (var option : options) {
            var button = new Button(name.apply(option), click -> {
                choose(option);
                changed.accept(option);
            });
            buttons.put(option, button);
            row.add(button);
        }
        choose(first);
        add(new Span(label), row);
    }

    T chosen() {
        return chosen;
    }

    private void choose(T option) {
        chosen = option;
        buttons.forEach((each, button) ->
                button.getElement().setAttribute("aria-pressed", String.valueOf(each.equals(option))));
    }
}
