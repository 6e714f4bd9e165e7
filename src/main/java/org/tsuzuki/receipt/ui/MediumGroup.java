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
        buttons.add(once(first));
    }

    MediumGroup offer(MailButton mail) {
        buttons.add(mail);
        return this;
    }

    /** A second click before the answer would count a copy that nobody gets. */
    static Button once(Button button) {
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        return button;
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
