package org.tsuzuki.catalogue.ui.input;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.catalogue.shape.CatalogueField;

/** Fields that belong together; the form of a whole row is one of them. */
public final class GroupInput implements Input {

    private final Map<String, Input> inputs = new LinkedHashMap<>();
    private final Div grid = new Div();

    public GroupInput(List<CatalogueField> fields, InputFactory factory) {
        grid.addClassNames("form-grid", "row-fields", "wide");
        fields.forEach(field -> inputs.put(field.name(), factory.input(field)));
        inputs.values().forEach(input -> grid.add(input.component()));
    }

    /** Calls the group by a name, for the eye and for screen readers. */
    GroupInput named(String title) {
        var heading = new Div(title);
        heading.addClassNames("wide", "group-title");
        grid.addComponentAsFirst(heading);
        grid.getElement().setAttribute("role", "group");
        grid.getElement().setAttribute("aria-label", title);
        return this;
    }

    @Override
    public Component component() {
        return grid;
    }

    @Override
    public void show(@Nullable Object value) {
        var known = value instanceof Map<?, ?> map ? map : Map.of();
        inputs.forEach((name, input) -> input.show(known.get(name)));
    }

    @Override
    public @Nullable Object read() {
        var values = values();
        return values.isEmpty() ? null : values;
    }

    public Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        inputs.forEach((name, input) -> {
            var value = input.read();
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    @Override
    public boolean mark(String path, String text) {
        var dot = path.indexOf('.');
        var input = inputs.get(dot < 0 ? path : path.substring(0, dot));
        return input != null && input.mark(dot < 0 ? "" : path.substring(dot + 1), text);
    }

    @Override
    public void lock() {
        inputs.values().forEach(Input::lock);
    }

    public void lock(String name) {
        var input = inputs.get(name);
        if (input != null) {
            input.lock();
        }
    }
}
