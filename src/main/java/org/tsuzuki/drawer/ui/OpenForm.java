package org.tsuzuki.drawer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.drawer.OpeningFloat;

/** The change with which a drawer begins, as a sum or counted by note and coin. */
final class OpenForm extends Div {

    private final FieldProblems problems = new FieldProblems();
    private final TextField sum = new TextField(Texts.t("drawer.float"));
    private final CountForm count = new CountForm(problems, this::counted);

    OpenForm(String branch, SerializableConsumer<OpeningFloat> action) {
        addClassName("stack");
        sum.setAutoselect(true);
        sum.setHelperText(Texts.t("drawer.float.hint"));
        sum.getElement().setAttribute("inputmode", "numeric");
        problems.field("float", sum);
        var open = Keys.on(
                new Button(Texts.t("drawer.open"), click -> problems.run(() -> action.accept(read()))), "Enter");
        open.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(open);
        actions.addClassName("actions");
        var byPieces = new Details(Texts.t("drawer.float.count"), count.endedBy(open));
        add(new Paragraph(Texts.t("drawer.closed.explain", branch)), problems, sum, byPieces, actions);
        sum.focus();
    }

    /** What is counted by pieces is not typed a second time. */
    private void counted(Yen total) {
        var counting = !count.isBlank();
        sum.setReadOnly(counting);
        sum.setValue(counting ? Long.toString(total.amount()) : "");
    }

    private OpeningFloat read() {
        if (!count.isBlank()) {
            return OpeningFloat.of(count.read());
        }
        if (sum.isEmpty()) {
            throw new ProblemException(Problem.of("problem.drawer.float"), "float");
        }
        return OpeningFloat.of(Yen.parse("float", sum.getValue()));
    }
}
