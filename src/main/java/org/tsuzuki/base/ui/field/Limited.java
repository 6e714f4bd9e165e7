package org.tsuzuki.base.ui.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Texts;

/**
 * Says beside a field that its text is too long as soon as it is typed or pasted. The browser's own limit is not used:
 * it cuts what is pasted without a word.
 */
public final class Limited {

    private Limited() {}

    public static <T extends Component & HasValidationProperties & HasValue<?, String>> T to(TextLimit limit, T field) {
        var told = new @Nullable String[1];
        field.addValueChangeListener(change -> {
            var problem = limit.refusal(field.getValue()).orElse(null);
            if (problem != null) {
                told[0] = mark(field, problem);
            } else if (isToldBy(field, told[0])) {
                field.setInvalid(false);
                told[0] = null;
            }
        });
        return field;
    }

    /** Whether the text fits; if not, it is explained. For dialogs that close before the service is asked. */
    public static <T extends Component & HasValidationProperties & HasValue<?, String>> boolean fits(
            TextLimit limit, T field) {
        var problem = limit.refusal(field.getValue());
        problem.ifPresent(refused -> mark(field, refused));
        return problem.isEmpty();
    }

    private static String mark(HasValidationProperties field, Problem problem) {
        var explanation = Texts.t(problem);
        field.setErrorMessage(explanation);
        field.setInvalid(true);
        return explanation;
    }

    private static boolean isToldBy(HasValidationProperties field, @Nullable String explanation) {
        return explanation != null && explanation.equals(field.getErrorMessage());
    }
}
