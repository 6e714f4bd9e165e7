package org.tsuzuki.card.ui.form;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.Texts;

/** One number of a card as people type it; a refusal is explained beside it, a warning too, but does not block. */
final class IdentifierInput<T> extends TextField {

    private final transient SerializableFunction<String, T> parse;
    private final transient SerializableFunction<T, List<Problem>> warnings;
    private transient SerializableConsumer<T> understood = value -> {};

    IdentifierInput(String label, SerializableFunction<String, T> parse) {
        this(label, parse, value -> List.of());
    }

    IdentifierInput(
            String label, SerializableFunction<String, T> parse, SerializableFunction<T, List<Problem>> warnings) {
        super(label);
        this.parse = parse;
        this.warnings = warnings;
        setClearButtonVisible(true);
        getElement().setAttribute("spellcheck", "false");
        addValueChangeListener(change -> check());
    }

    /** Is told each number that is typed and right. */
    IdentifierInput<T> whenUnderstood(SerializableConsumer<T> listener) {
        understood = listener;
        return this;
    }

    void show(@Nullable T value) {
        setValue(value == null ? "" : value.toString());
    }

    boolean isWrong() {
        return !isEmpty() && read().isEmpty();
    }

    /** The number, or nothing when none is typed or it cannot be one. */
    Optional<T> read() {
        setInvalid(false);
        if (getValue().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(getValue()));
        } catch (ProblemException refused) {
            setErrorMessage(Texts.t(refused.problem()));
            setInvalid(true);
            return Optional.empty();
        }
    }

    private void check() {
        setHelperText(null);
        read().ifPresent(value -> {
            setHelperText(warnings.apply(value).stream()
                    .map(warning -> "▲ " + Texts.t(warning))
                    .collect(Collectors.joining(" ")));
            understood.accept(value);
            if (!value.toString().equals(getValue())) {
                setValue(value.toString());
            }
        });
    }
}
