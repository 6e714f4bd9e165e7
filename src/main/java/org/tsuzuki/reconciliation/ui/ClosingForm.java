package org.tsuzuki.reconciliation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.reconciliation.Statement;
import org.tsuzuki.reconciliation.StatementService;
import org.tsuzuki.reconciliation.StatementUpload;

/** What the issuer says that is on the account at the end. */
final class ClosingForm extends Div {

    ClosingForm(StatementService statements, Statement statement, SerializableRunnable done) {
        var closing = new TextField(Texts.t("reconciliation.closing"));
        closing.setHelperText(Texts.t("reconciliation.closing.hint"));
        closing.getElement().setAttribute("inputmode", "numeric");
        var told = statement.closing();
        if (told != null) {
            var isDebit = statement.account().kind().accountClass().isDebit();
            closing.setValue(Long.toString((isDebit ? told : told.negated()).amount()));
        }
        var problems = new FieldProblems().field("closing", closing);
        var save = new Button(Texts.t("action.save"), click -> {
            if (problems.run(
                    () -> statements.tellClosing(statement.id(), StatementUpload.closing(closing.getValue())))) {
                done.run();
            }
        });
        addClassName("closing-balance");
        add(problems, closing, save);
    }
}
