package org.tsuzuki.base.ui.error;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.tsuzuki.base.ui.Texts;

/** What was pressed could not be done: says so over the page, which keeps what was typed. */
final class UnexpectedErrorDialog extends Dialog {

    UnexpectedErrorDialog(String number) {
        setRole("alertdialog");
        setHeaderTitle(Texts.t("error.unexpected.title"));
        setWidth("min(34rem, 94vw)");
        add(
                new Paragraph(Texts.t("error.unexpected.action")),
                new Paragraph(Texts.t("error.unexpected.kept")),
                new Paragraph(Texts.t("error.unexpected.number", number)));
        var home = new Button(
                Texts.t("error.toDesk"), click -> UI.getCurrent().getPage().setLocation("/"));
        home.addThemeVariants(ButtonVariant.PRIMARY);
        home.setAutofocus(true);
        getFooter().add(new Button(Texts.t("error.unexpected.stay"), click -> close()), home);
    }
}
