package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.tsuzuki.base.ui.FieldProblems;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.CorrectionService;
import org.tsuzuki.renewal.RenewalRecord;

/** Asks why an entry is taken back, and for a second person where it is much. */
final class ReversalDialog extends Dialog {

    private static final int LONGEST = 500;

    private final TextField reason = new TextField(Texts.t("reason.label"));
    private final FieldProblems problems = new FieldProblems();

    ReversalDialog(
            RenewalRecord renewal, CorrectionService corrections, Approvers approvers, SerializableRunnable done) {
        setHeaderTitle(Texts.t("correct.reverse"));
        setCloseOnOutsideClick(false);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setAutofocus(true);
        problems.field("reason", reason);
        var second = new SecondPersonFields(approvers, problems);
        second.need(corrections.needsSecondPerson(renewal.total()));
        var confirm = new Button(Texts.t("correct.reverse"), click -> {
            if (isOpened() // not the second click of a double click
                    && problems.run(() ->
                            corrections.reverse(renewal.id(), reason.getValue(), second.word(reason.getValue())))) {
                close();
                done.run();
            }
            click.getSource().setEnabled(true);
        });
        confirm.setDisableOnClick(true);
        Keys.bind(confirm, "Enter");
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        var fields = new Div(reason, second, problems);
        fields.addClassName("stack");
        add(new Paragraph(Texts.t("correct.reverse.explain", renewal.total().toString())), fields);
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), confirm);
    }
}
