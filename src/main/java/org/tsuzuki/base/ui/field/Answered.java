package org.tsuzuki.base.ui.field;

import com.vaadin.flow.component.select.Select;
import org.tsuzuki.base.ui.Texts;

/**
 * Says on a select that it has to be answered. Its own indicator would tell a button that it is required, which no button
 * may be told; so the mark is drawn, and the name that is read aloud says it.
 */
public final class Answered {

    private Answered() {}

    /** @param select with its label */
    public static void mark(Select<?> select, boolean required) {
        select.setClassName("to-be-answered", required);
        select.setAriaLabel(required ? Texts.t("field.required", select.getLabel()) : null);
    }
}
