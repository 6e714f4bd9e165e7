package org.tsuzuki.base.ui.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.Texts;

/** Explains refusals beside the field they belong to, in the reader's language; the rest stands in a banner. */
public final class FieldProblems extends Div {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Map<HasValidationProperties, String> marked = new IdentityHashMap<>();

    public FieldProblems() {
        addClassNames("notice", "bad", "wide");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Registers the field that refusals of this name belong to. */
    public <T extends Component & HasValidationProperties & HasValue<?, ?>> FieldProblems field(String name, T field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> forget(field));
        return this;
    }

    public void clear() {
        setVisible(false);
        fields.values().forEach(this::forget);
    }

    /** Does the work and explains why it was refused; true when it was done. Nothing typed is lost. */
    public boolean run(Runnable work) {
        clear();
        try {
            work.run();
            return true;
        } catch (ProblemException refused) {
            show(refused);
        } catch (OptimisticLockingFailureException stale) {
            banner(Texts.t("problem.stale"));
        }
        return false;
    }

    public void show(ProblemException refused) {
        var field = refused.field() == null ? null : fields.get(refused.field());
        if (field == null) {
            banner(Texts.t(refused.problem()));
        } else {
            mark(field, refused.problem());
        }
    }

    public void banner(String text) {
        setText(text);
        setVisible(true);
    }

    private void mark(HasValidationProperties field, Problem problem) {
        var explanation = Texts.t(problem);
        marked.put(field, explanation);
        field.setErrorMessage(explanation);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    /** Takes back what was explained here; what the field says of itself stays. */
    private void forget(HasValidationProperties field) {
        var explanation = marked.remove(field);
        if (explanation != null && explanation.equals(field.getErrorMessage())) {
            field.setInvalid(false);
        }
    }
}
