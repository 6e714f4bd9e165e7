package org.tsuzuki.base.ui.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasStyle;
import org.tsuzuki.base.ui.Texts;

/**
 * Says on a select or a group of ticks that it has to be answered. Their own indicator would tell a button or a group that
 * it is required, which neither may be told; so the mark is drawn, and the name that is read aloud says it.
 */
public final class Answered {

    private Answered() {}

    /** @param field with its label */
    public static <C extends Component & HasLabel & HasAriaLabel & HasStyle> void mark(C field, boolean required) {
        field.setClassName("to-be-answered", required);
        field.setAriaLabel(required ? Texts.t("field.required", field.getLabel()) : null);
    }
}
