package org.tsuzuki.base.ui.field;

import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Texts;

/** An amount that may be left out; what is typed and is none stays in the field, explained. */
public final class YenField extends TextField {

    /** Sums of a whole sale may be more than one amount at a counter. */
    private static final Yen MOST = new Yen(999_999_999_999L);

    public YenField(String label) {
        super(label);
        setClearButtonVisible(true);
        getElement().setAttribute("inputmode", "numeric");
        addValueChangeListener(change -> explain());
    }

    public @Nullable Long amount() {
        return isUnreadable() || getValue().isBlank() ? null : parse();
    }

    /** Whether something was typed that is no amount. */
    public boolean isUnreadable() {
        return isInvalid();
    }

    public void show(@Nullable Long amount) {
        setValue(amount == null ? "" : amount.toString());
    }

    private long parse() {
        return Yen.parse(getValue(), MOST).amount();
    }

    private void explain() {
        setInvalid(false);
        if (!getValue().isBlank()) {
            try {
                parse();
            } catch (ProblemException wrong) {
                setErrorMessage(Texts.t(wrong.problem()));
                setInvalid(true);
            }
        }
    }
}
