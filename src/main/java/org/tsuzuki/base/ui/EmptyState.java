package org.tsuzuki.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says why nothing is here and what to do next. */
public final class EmptyState extends Div {

    public EmptyState(String text, Component... actions) {
        addClassName("empty");
        var words = new Paragraph(text);
        words.getStyle().setMargin("0");
        add(words);
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("actions");
            add(row);
        }
    }
}
