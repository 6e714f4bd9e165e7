package org.tsuzuki.base.ui;

import com.vaadin.flow.component.html.Span;

/** A key as it is printed on the keyboard. */
public final class Kbd extends Span {

    public Kbd(String key) {
        super(key);
        addClassName("kbd");
        getElement().setAttribute("aria-hidden", "true");
    }
}
