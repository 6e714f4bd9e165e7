package org.tsuzuki.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A sheet on the desk: a heading, something at its right, and a body. */
public class Panel extends Section {

    private final Div aside = new Div();
    private final Div body = new Div();

    public Panel(String title) {
        var heading = new H2(title);
        aside.addClassName("aside");
        body.addClassName("panel-body");
        var head = new Div(heading, aside);
        head.addClassName("panel-head");
        addClassName("panel");
        getElement().setAttribute("aria-label", title);
        super.add(head, body);
    }

    /** Puts something at the right of the heading. */
    public Panel head(Component... components) {
        aside.add(components);
        return this;
    }

    /** Replaces what stands in the body. */
    public void show(Component... components) {
        body.removeAll();
        body.add(components);
    }

    public Panel with(Component... components) {
        body.add(components);
        return this;
    }

    /** Lets rows reach the edges. */
    public Panel flush() {
        body.addClassName("flush");
        return this;
    }

    public Div body() {
        return body;
    }
}
