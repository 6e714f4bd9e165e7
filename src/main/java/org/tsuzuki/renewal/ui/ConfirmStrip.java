package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;

/** Repeats the end of the number and the total before a renewal is recorded for good. */
final class ConfirmStrip extends Div {

    private final Paragraph question = new Paragraph();
    private final Button yes = Keys.on(new Button(Texts.t("renew.confirm.yes")), "Enter");

    ConfirmStrip(SerializableRunnable back) {
        addClassName("confirm-strip");
        getElement().setAttribute("role", "alertdialog");
        getElement().setAttribute("aria-label", Texts.t("renew.confirm.yes"));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
        var no = Keys.on(new Button(Texts.t("action.back"), click -> back.run()), "Esc");
        var buttons = new Div(yes, no);
        buttons.addClassName("actions");
        add(question, buttons);
        setVisible(false);
    }

    void onYes(SerializableRunnable action) {
        yes.addClickListener(click -> action.run());
    }

    void ask(String lastDigits, Yen total) {
        question.setText(Texts.t("renew.confirm.question", lastDigits, total.toString()));
        yes.setEnabled(true);
        setVisible(true);
        yes.focus();
    }
}
