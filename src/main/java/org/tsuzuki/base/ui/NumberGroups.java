package org.tsuzuki.base.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A number in large groups, to be read back from a metre away. */
public final class NumberGroups extends Div {

    public NumberGroups(List<String> groups) {
        addClassName("number-groups");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", String.join(" ", groups));
        groups.forEach(group -> add(new Span(group)));
    }
}
