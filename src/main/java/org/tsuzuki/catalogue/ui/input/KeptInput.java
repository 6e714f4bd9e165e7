package org.tsuzuki.catalogue.ui.input;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A value that nobody edits here and that must not get lost. */
final class KeptInput implements Input {

    private final Span nothing = new Span();
    private @Nullable Object value;

    KeptInput() {
        nothing.setVisible(false);
    }

    @Override
    public Component component() {
        return nothing;
    }

    @Override
    public void show(@Nullable Object newValue) {
        value = newValue;
    }

    @Override
    public @Nullable Object read() {
        return value;
    }

    @Override
    public boolean mark(String path, String text) {
        return false;
    }

    @Override
    public void lock() {
        // nothing can be typed anyway
    }
}
