package org.tsuzuki.base.ui;

import com.vaadin.flow.component.html.Span;

/** Words that stay on one line, such as a day with its time. */
public final class Whole extends Span {

    public Whole(String text) {
        super(text);
        addClassName("nowrap");
    }
}
