package org.tsuzuki.base.ui.field;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;

/** Asks why before something grave is done; without a reason it is not done, and a refusal is explained here. */
public final class ReasonDialog extends Dialog {

    private final TextField reason = new TextField(Texts.t("reason.label"));
    private final FieldProblems problems = new FieldProblems();
    private final transient SerializableConsumer<String> action;

    public ReasonDialog(String title, String explanation, String doIt, SerializableConsumer<String> action) {
        this.action = action;
        setHeaderTitle(title);
        reason.setWidthFull();
        Limited.to(TextLimit.REASON, reason);
        reason.setRequiredIndicatorVisible(true);
        var confirm = new Button(doIt, click -> confirm());
        Keys.bind(confirm, "Enter");
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        problems.field("reason", reason);
        add(problems, new Paragraph(explanation), reason);
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), confirm);
        reason.setAutofocus(true);
        addOpenedChangeListener(change -> reason.focus());
    }

    private void confirm() {
        if (!isOpened()) {
            return; // the second click of a double click
        }
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(Texts.t("reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        if (!Limited.fits(TextLimit.REASON, reason)) {
            reason.focus();
            return;
        }
        if (problems.run(() -> action.accept(reason.getValue().strip()))) {
            close();
        }
    }
}
