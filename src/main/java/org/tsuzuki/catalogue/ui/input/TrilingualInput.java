package org.tsuzuki.catalogue.ui.input;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.field.Limited;

/** A text in the three languages of the desk, side by side. */
final class TrilingualInput implements Input {

    private final Map<String, TextArea> texts = new LinkedHashMap<>();
    private final Div row = new Div();

    TrilingualInput(String label, boolean required, TextLimit limit) {
        row.addClassNames("form-grid", "wide");
        for (var language : Language.values()) {
            var tag = language.locale().getLanguage();
            var text = new TextArea(label + " · " + language.ownName());
            text.setMinRows(1);
            text.setMaxRows(10);
            text.getElement().setAttribute("lang", tag);
            text.setRequiredIndicatorVisible(required);
            text.addValueChangeListener(change -> text.setInvalid(false));
            texts.put(tag, Limited.to(limit, text));
            row.add(text);
        }
    }

    @Override
    public Component component() {
        return row;
    }

    @Override
    public void show(@Nullable Object value) {
        var known = value instanceof Map<?, ?> map ? map : Map.of();
        texts.forEach((tag, text) -> {
            var said = known.get(tag);
            text.setValue(said == null ? "" : said.toString());
        });
    }

    @Override
    public @Nullable Object read() {
        var said = new LinkedHashMap<String, Object>();
        texts.forEach((tag, text) -> {
            if (!text.getValue().isBlank()) {
                said.put(tag, text.getValue().strip());
            }
        });
        return said.isEmpty() ? null : said;
    }

    @Override
    public boolean mark(String path, String problem) {
        var text = texts.getOrDefault(path, texts.values().iterator().next());
        text.setErrorMessage(problem);
        text.setInvalid(true);
        text.focus();
        return true;
    }

    @Override
    public void lock() {
        texts.values().forEach(text -> text.setReadOnly(true));
    }
}
