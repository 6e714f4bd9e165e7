package org.tsuzuki.transfer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.tsuzuki.transfer.OwnAccount;
import org.tsuzuki.transfer.TransferOrder;
import org.tsuzuki.transfer.TransferService;

/** A transfer in the making; of foreign cash it tells what the bank gave more or less than it was taken for. */
final class TransferForm extends Div {

    /** Of this form: it books once, however often it is sent. */
    private final UUID key = Ids.next();

    private final transient TransferService transfers;
    private final SerializableConsumer<TransferOrder> action;
    private final Select<OwnAccount> from = new Select<>();
    private final Select<OwnAccount> to = new Select<>();
    private final TextField foreign = Limited.to(TextLimit.AMOUNT, new TextField(Texts.t("transfer.foreign")));
    private final TextField amount = new TextField(Texts.t("transfer.amount"));
    private final DayField day = new DayField(Texts.t("transfer.day"));
    private final TextField reason = Limited.to(TextLimit.REASON, new TextField(Texts.t("transfer.text")));
    private final Paragraph difference = new Paragraph();
    /** Asked for only when the amount looks like a slip of the finger. */
    private final Checkbox sure = new Checkbox(Texts.t("renew.unusual.meant"));

    private final FieldProblems problems = new FieldProblems()
            .field("from", from)
            .field("to", to)
            .field("foreign", foreign)
            .field("amount", amount)
            .field("day", day)
            .field("reason", reason)
            .field("sure", sure);

    TransferForm(TransferService transfers, LocalDate today, SerializableConsumer<TransferOrder> action) {
        this.transfers = transfers;
        this.action = action;
        var accounts = transfers.accounts();
        choice(from, "transfer.from", accounts);
        choice(to, "transfer.to", transfers.targets());
        from.addValueChangeListener(change -> showForeign());
        sure.setVisible(false);
        for (var each : List.of(from, to)) {
            each.addValueChangeListener(change -> doubt());
        }
        amount.addValueChangeListener(change -> doubt());
        for (var number : List.of(foreign, amount)) {
            number.setRequiredIndicatorVisible(true);
            number.setValueChangeMode(ValueChangeMode.LAZY);
            number.addValueChangeListener(change -> tell());
        }
        amount.getElement().setAttribute("inputmode", "numeric");
        foreign.getElement().setAttribute("inputmode", "decimal");
        day.setValue(today);
        day.setHelperText(Texts.t("time.japan"));
        reason.setRequiredIndicatorVisible(true);
        difference.getElement().setAttribute("role", "status");
        var record = Keys.on(new Button(Texts.t("transfer.record"), click -> record()), "Enter");
        record.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(record);
        actions.addClassName("actions");
        var fields = new Div(from, to, foreign, amount, day, reason);
        fields.addClassName("import-fields");
        addClassName("stack");
        add(problems, fields, difference, sure, actions);
        showForeign();
    }

    private static void choice(Select<OwnAccount> field, String label, List<OwnAccount> accounts) {
        field.setLabel(Texts.t(label));
        field.setItems(accounts);
        field.setItemLabelGenerator(TransferForm::told);
    }

    private static String told(OwnAccount account) {
        var name = Texts.of(account.name());
        if (account.isExpense()) {
            return name;
        }
        var notes = account.foreign();
        if (notes != null) {
            return Texts.t("transfer.account", name, notes.toString());
        }
        return Texts.t(
                account.isCard() ? "transfer.account.owed" : "transfer.account",
                name,
                account.held().toString());
    }

    /** With what an address says; what it does not know stays empty. */
    void fill(String source, String target, String yen, LocalDate on, String why) {
        choose(from, source);
        choose(to, target);
        amount.setValue(yen);
        day.setValue(on);
        reason.setValue(TextLimit.REASON.cut(why));
    }

    private static void choose(Select<OwnAccount> field, String wanted) {
        field.getListDataView()
                .getItems()
                .filter(each -> each.key().equals(wanted))
                .findFirst()
                .ifPresent(field::setValue);
    }

    private void showForeign() {
        foreign.setVisible(isForeign());
        tell();
    }

    private boolean isForeign() {
        return !from.isEmpty() && from.getValue().isForeign();
    }

    private void tell() {
        difference.setText(isForeign() ? toldDifference().orElse("") : "");
    }

    private Optional<String> toldDifference() {
        var kept = transfers.keptAt(from.getValue().account(), foreign.getValue());
        return kept.flatMap(worth -> yen().map(given -> {
            var gain = given.minus(worth);
            return gain.isNegative()
                    ? Texts.t("transfer.loss", worth.toString(), gain.negated().toString())
                    : Texts.t("transfer.gain", worth.toString(), gain.toString());
        }));
    }

    private Optional<Yen> yen() {
        try {
            return Optional.of(Yen.parse(amount.getValue()));
        } catch (ProblemException none) {
            return Optional.empty();
        }
    }

    /** Another transfer has to be looked at again. */
    private void doubt() {
        sure.setValue(false);
        sure.setVisible(false);
    }

    private void record() {
        problems.run(() -> action.accept(read()));
        sure.setVisible(sure.getValue() || sure.isInvalid());
    }

    private TransferOrder read() {
        if (from.isEmpty()) {
            throw missing("from");
        }
        if (to.isEmpty()) {
            throw missing("to");
        }
        if (day.isEmpty()) {
            throw new ProblemException(Problem.of(day.isUnreadable() ? "day.badInput" : "problem.required"), "day");
        }
        return new TransferOrder(
                key,
                from.getValue().account(),
                to.getValue().account(),
                read(amount),
                isForeign() ? foreign.getValue() : "",
                day.getValue(),
                reason.getValue(),
                sure.getValue());
    }

    private static Yen read(TextField field) {
        try {
            return Yen.parse(field.getValue());
        } catch (ProblemException wrong) {
            throw new ProblemException(wrong.problem(), "amount");
        }
    }

    private static ProblemException missing(String field) {
        return new ProblemException(Problem.of("problem.required"), field);
    }
}
