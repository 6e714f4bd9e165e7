package org.tsuzuki.catalogue.ui.input;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.function.SerializableFunction;
import org.jspecify.annotations.Nullable;

/** A value in a field of its own. */
final class PlainInput<T> implements Input {

    private final Component component;
    private final HasValue<?, T> field;
    private final HasValidationProperties marks;
    private final SerializableFunction<Object, T> toField;
    private final SerializableFunction<T, @Nullable Object> fromField;

    <C extends Component & HasValue<?, T> & HasValidationProperties> PlainInput(
            C field, SerializableFunction<Object, T> toField, SerializableFunction<T, @Nullable Object> fromField) {
        this.component = field;
        this.field = field;
        this.marks = field;
        this.toField = toField;
        this.fromField = fromField;
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    @Override
    public Component component() {
        return component;
    }

    @Override
    public void show(@Nullable Object value) {
        field.setValue(value == null ? field.getEmptyValue() : toField.apply(value));
    }

    @Override
    public @Nullable Object read() {
        var isUnset = field.isEmpty() && !(field.getValue() instanceof Boolean); // "no" is an answer
        return isUnset ? null : fromField.apply(field.getValue());
    }

    @Override
    public boolean mark(String path, String text) {
        marks.setErrorMessage(text);
        marks.setInvalid(true);
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        return true;
    }

    @Override
    public void lock() {
        field.setReadOnly(true);
    }
}
