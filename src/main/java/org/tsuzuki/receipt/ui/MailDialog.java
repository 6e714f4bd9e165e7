package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;

/** Asks where to send the receipt; what is wrong with the address is said here, and the page goes on meanwhile. */
final class MailDialog extends Dialog {

    private final TextField address = new TextField(Texts.t("receipt.mail.address"));
    private final FieldProblems problems = new FieldProblems();
    private final SerializableConsumer<String> send;

    MailDialog(String known, SerializableConsumer<String> send) {
        this.send = send;
        setHeaderTitle(Texts.t("receipt.mail.title"));
        address.setValue(known);
        address.setWidthFull();
        address.setRequiredIndicatorVisible(true);
        Limited.to(TextLimit.CONTACT, address).setAutofocus(true);
        address.getElement().setAttribute("inputmode", "email");
        problems.field("address", address);
        var submit = new Button(Texts.t("receipt.mail.send"), click -> send());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        submit.setDisableOnClick(true);
        submit.addClickListener(click -> submit.setEnabled(true));
        add(new Paragraph(Texts.t("receipt.mail.explanation")), address, problems);
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), submit);
    }

    private void send() {
        if (problems.run(() -> send.accept(address.getValue()))) {
            close();
        }
    }
}
