package org.tsuzuki.payout.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.payout.PayoutDue;
import org.tsuzuki.payout.PayoutOrder;

/** A payout in the making: what is due and its fee are filled in, and what comes to the bank is told at each change. */
final class PayoutForm extends Div {

    /** Of this form: it books once, however often it is sent. */
    private final UUID key = Ids.next();

    private final SerializableConsumer<PayoutOrder> action;
    private final Select<PayoutDue> method = new Select<>();
    private final TextField gross = new TextField(Texts.t("payout.gross"));
    private final TextField fee = new TextField(Texts.t("payout.fee"));
    private final DayField day = new DayField(Texts.t("payout.day"));
    private final TextField reference = Limited.to(TextLimit.REFERENCE, new TextField(Texts.t("payout.reference")));
    private final Paragraph net = new Paragraph();
    private final FieldProblems problems = new FieldProblems()
            .field("method", method)
            .field("gross", gross)
            .field("fee", fee)
            .field("day", day)
            .field("reference", reference);

    private @Nullable Yen arrived;

    PayoutForm(List<PayoutDue> due, LocalDate on, String known, SerializableConsumer<PayoutOrder> action) {
        this.action = action;
        method.setLabel(Texts.t("payout.method"));
        method.setItems(due);
        method.setItemLabelGenerator(one -> one == null ? "" : Texts.of(one.name()));
        method.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                fill(change.getValue());
            }
        });
        for (var amount : List.of(gross, fee)) {
            amount.setRequiredIndicatorVisible(true);
            amount.getElement().setAttribute("inputmode", "numeric");
        }
        gross.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                proposeFee();
            }
            tell();
        });
        fee.addValueChangeListener(change -> tell());
        day.setValue(on);
        day.setHelperText(Texts.t("time.japan"));
        reference.setValue(TextLimit.REFERENCE.cut(known));
        net.getElement().setAttribute("role", "status");
        var record = Keys.on(new Button(Texts.t("payout.record"), click -> record()), "Enter");
        record.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(record);
        actions.addClassName("actions");
        var fields = new Div(method, gross, fee, day, reference);
        fields.addClassName("import-fields");
        addClassName("stack");
        add(problems, fields, net, actions);
        if (due.size() == 1) {
            choose(due.getFirst());
        }
    }

    void choose(PayoutDue due) {
        method.setValue(due);
        fill(due);
    }

    /** With what came to the bank, if that is known, else with what is due. */
    private void fill(PayoutDue due) {
        if (arrived == null) {
            gross(due.due());
        } else {
            net(arrived);
        }
    }

    void gross(Yen amount) {
        gross.setValue(Long.toString(amount.amount()));
        proposeFee();
        tell();
    }

    /** What customers paid, when so much of it came to the bank. */
    void net(Yen amount) {
        arrived = amount;
        var chosen = method.getValue();
        if (chosen == null) {
            net.setText(Texts.t("payout.net.is", amount.toString()));
            return;
        }
        var kept = chosen.feeOfNet(amount);
        gross.setValue(Long.toString(amount.plus(kept).amount()));
        fee.setValue(Long.toString(kept.amount()));
        tell();
    }

    private void proposeFee() {
        var chosen = method.getValue();
        if (chosen != null) {
            amount(gross)
                    .ifPresent(yen -> fee.setValue(Long.toString(chosen.fee(yen).amount())));
        }
    }

    private void tell() {
        var whole = amount(gross);
        var kept = amount(fee);
        net.setText(
                whole.isPresent() && kept.isPresent()
                        ? Texts.t("payout.net.is", whole.get().minus(kept.get()).toString())
                        : "");
    }

    private static Optional<Yen> amount(TextField field) {
        try {
            return Optional.of(Yen.parse(field.getValue()));
        } catch (ProblemException none) {
            return Optional.empty();
        }
    }

    private void record() {
        problems.run(() -> action.accept(read()));
    }

    private PayoutOrder read() {
        if (method.isEmpty()) {
            throw new ProblemException(Problem.of("problem.required"), "method");
        }
        if (day.isEmpty()) {
            throw new ProblemException(Problem.of(day.isUnreadable() ? "day.badInput" : "problem.required"), "day");
        }
        return new PayoutOrder(
                key,
                method.getValue().methodId(),
                yen("gross", gross),
                yen("fee", fee),
                day.getValue(),
                reference.getValue());
    }

    private static Yen yen(String name, TextField field) {
        return Yen.parse(name, field.getValue());
    }
}
