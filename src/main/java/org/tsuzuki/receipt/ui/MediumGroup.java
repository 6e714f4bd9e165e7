package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Texts;

/** The ways of handing out on one medium, and the stamp that it owes. */
final class MediumGroup extends Div {

    private final Div buttons = new Div();

    MediumGroup(String label, Button first) {
        addClassName("choice");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        buttons.addClassName("actions");
        add(new Span(label), buttons);
        offer(first);
    }

    /** A second click before the answer would count a copy that nobody gets. */
    void offer(Button button) {
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        buttons.add(button);
    }

    MediumGroup owing(Yen stamp) {
        if (stamp.compareTo(Yen.ZERO) > 0) {
            var hint = new Paragraph(Texts.t("receipt.stamp", stamp.toString()));
            hint.addClassName("notice");
            add(hint);
        }
        return this;
    }
}
