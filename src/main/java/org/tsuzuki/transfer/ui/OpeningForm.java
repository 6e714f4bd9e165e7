package org.tsuzuki.transfer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.transfer.OpeningOrder;
import org.tsuzuki.transfer.OpeningService;
import org.tsuzuki.transfer.OwnAccount;

/** One amount for each account that has no opening balance yet; what stays empty is not recorded now. */
final class OpeningForm extends Div {

    private final DayField day = new DayField(Texts.t("opening.day"));
    private final Map<OwnAccount, TextField> amounts = new LinkedHashMap<>();
    private final FieldProblems problems = new FieldProblems().field("day", day);

    OpeningForm(List<OwnAccount> missing, LocalDate first, SerializableConsumer<OpeningOrder> action) {
        day.setValue(first);
        day.setHelperText(Texts.t("time.japan"));
        var fields = new Div(day);
        fields.addClassNames("import-fields", "long-labels");
        for (var account : missing) {
            var name = Texts.of(account.name());
            var amount = new TextField(account.isCard() ? Texts.t("opening.owed", name) : name);
            amount.getElement().setAttribute("inputmode", "numeric");
            amounts.put(account, amount);
            problems.field(account.key(), amount);
            fields.add(amount);
        }
        var record = Keys.on(
                new Button(Texts.t("opening.record"), click -> problems.run(() -> action.accept(read()))), "Enter");
        record.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(record);
        actions.addClassName("actions");
        addClassName("stack");
        add(problems, fields, actions);
    }

    private OpeningOrder read() {
        if (day.isEmpty()) {
            throw new ProblemException(Problem.of(day.isUnreadable() ? "day.badInput" : "problem.required"), "day");
        }
        var lines = new ArrayList<OpeningOrder.Line>();
        amounts.forEach((account, field) -> {
            if (!field.getValue().isBlank()) {
                lines.add(new OpeningOrder.Line(account.account(), yen(field, account.key())));
            }
        });
        if (lines.isEmpty()) {
            throw new ProblemException(
                    Problem.of("problem.opening.nothing"),
                    amounts.keySet().iterator().next().key());
        }
        return new OpeningOrder(day.getValue(), lines);
    }

    static Yen yen(TextField field, String name) {
        try {
            return Yen.parse(field.getValue(), OpeningService.MOST);
        } catch (ProblemException wrong) {
            throw new ProblemException(wrong.problem(), name);
        }
    }
}
