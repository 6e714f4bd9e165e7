package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.renewal.quote.RenewalProblem;

/**
 * Says beside each field what stands in the way of recording. While a clerk is still filling the form in, only what is
 * wrong is marked; what is merely missing is marked once they have tried to record.
 */
public final class ProblemMarks {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Map<String, Stop> stops = new LinkedHashMap<>();
    private boolean tried;

    /** Where the focus can go. */
    @FunctionalInterface
    public interface Stop extends Serializable {
        void focus(FocusOption... options);
    }

    public <T extends Component & HasValidationProperties> ProblemMarks field(String name, T field) {
        fields.put(name, field);
        return field instanceof Focusable<?> focusable ? stop(name, focusable::focus) : this;
    }

    /** Where the hand goes when this is missing; the first of them that is named stands first on the page. */
    public ProblemMarks stop(String name, Stop place) {
        stops.put(name, place);
        return this;
    }

    public void forget(String name) {
        fields.remove(name);
        stops.remove(name);
    }

    public void forgetAll(String prefix) {
        fields.keySet().removeIf(name -> name.startsWith(prefix));
        stops.keySet().removeIf(name -> name.startsWith(prefix));
    }

    public void tried() {
        tried = true;
    }

    /** The first day that was typed but is none; it stands for nothing in the quote and keeps its own explanation. */
    public Optional<DayField> firstUnreadable() {
        return fields.values().stream()
                .filter(DayField.class::isInstance)
                .map(DayField.class::cast)
                .filter(day -> day.isVisible() && day.isUnreadable())
                .findFirst();
    }

    public void show(Map<String, Problem> problems) {
        fields.forEach((name, field) -> {
            if (field instanceof DayField day && day.isUnreadable()) {
                return;
            }
            var problem = problems.get(name);
            var marked = problem != null && (tried || !isMissing(field, problem));
            field.setErrorMessage(problem == null ? "" : Texts.t(problem));
            field.setInvalid(marked);
        });
    }

    /** @return whether one of the problems has a place on the page */
    public boolean focusFirst(Map<String, Problem> problems, FocusOption... options) {
        var first = stops.entrySet().stream()
                .filter(stop -> problems.containsKey(stop.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        first.ifPresent(stop -> stop.focus(options));
        return first.isPresent();
    }

    private static boolean isMissing(HasValidationProperties field, Problem problem) {
        if (field instanceof HasValue<?, ?> input && input.isEmpty()) {
            return true;
        }
        return problem.code() instanceof RenewalProblem known && known.isMissing();
    }
}
