package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.regex.Pattern;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.customer.passport.PassportLine;

/** Takes the name from the two lines at the foot of a passport; the lines themselves are kept nowhere. */
final class PassportField extends TextArea {

    private static final int CHARACTERS = 88;
    private static final Pattern BLANKS = Pattern.compile("\\s");

    private final transient SerializableConsumer<PassportLine> found;

    PassportField(SerializableConsumer<PassportLine> found) {
        super(Texts.t("customer.passport"));
        this.found = found;
        setHelperText(Texts.t("customer.passport.help"));
        setMinRows(2);
        setMaxRows(2);
        addClassName("wide");
        getElement().setAttribute("spellcheck", "false");
        getElement().setAttribute("data-never-kept", true);
        setValueChangeMode(ValueChangeMode.LAZY);
        addValueChangeListener(change -> readWhenComplete(change.getValue()));
        addBlurListener(left -> read(getValue()));
    }

    private void readWhenComplete(String typed) {
        setInvalid(false);
        if (BLANKS.matcher(typed).replaceAll("").length() >= CHARACTERS) {
            read(typed);
        }
    }

    private void read(String typed) {
        if (typed.isBlank()) {
            setInvalid(false);
            return;
        }
        try {
            var passport = PassportLine.parse(typed);
            clear();
            found.accept(passport);
        } catch (ProblemException refused) {
            setErrorMessage(Texts.t(refused.problem()));
            setInvalid(true);
        }
    }
}
