package org.tsuzuki.base.ui.field;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.signals.Signal;
import org.tsuzuki.base.ui.WindowWidth;

/** The fields that narrow a list; on a phone they are folded away, so that the list is seen first. */
public final class FoldedFields extends Details {

    private boolean folded;

    public FoldedFields(String summary, Component... fields) {
        super(summary);
        add(fields);
        setOpened(true);
        addClassName("folded-fields");
        Signal.effect(this, () -> fold(WindowWidth.isNarrow(WindowWidth.now())));
    }

    /** Only when the width passes the border: a keyboard on the screen must not close what somebody types into. */
    private void fold(boolean narrow) {
        if (narrow != folded) {
            folded = narrow;
            setOpened(!narrow);
        }
    }
}
