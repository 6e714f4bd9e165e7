package org.tsuzuki.settlement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodId;
import org.tsuzuki.settlement.TopUp;

/** Money that goes into a balance, and where it comes from; the empty choice is the bank account. */
final class TopUpDialog extends Dialog {

    /** Of this form: it tops up once, however often it is sent. */
    private final UUID key = Ids.next();

    private final SettlementMethodId balance;
    private final FieldProblems problems = new FieldProblems();
    private final TextField amount = new TextField(Texts.t("settlement.topUp.amount"));
    private final Select<SettlementMethod> source = new Select<>();
    private final DayField day = new DayField(Texts.t("transfer.day"));

    /** Asked for only when the amount looks mistyped; another amount is asked about anew. */
    private final Checkbox sure = new Checkbox(Texts.t("renew.unusual.meant"));

    TopUpDialog(
            SettlementMethod balance,
            Yen left,
            List<SettlementMethod> cards,
            LocalDate today,
            SerializableConsumer<TopUp> action) {
        this.balance = balance.id();
        setHeaderTitle(Texts.t("settlement.topUp.of", balance.name()));
        setWidth("min(28rem, 94vw)");
        amount.setAutofocus(true);
        amount.setRequiredIndicatorVisible(true);
        amount.getElement().setAttribute("inputmode", "numeric");
        source.setLabel(Texts.t("settlement.topUp.source"));
        source.setEmptySelectionAllowed(true);
        source.setEmptySelectionCaption(Texts.t("settlement.topUp.bank"));
        source.setItemLabelGenerator(card -> card == null ? Texts.t("settlement.topUp.bank") : card.label());
        source.setItems(cards);
        day.setValue(today);
        day.setHelperText(Texts.t("time.japan"));
        sure.setVisible(false);
        amount.addValueChangeListener(change -> forgetSure());
        problems.field("amount", amount)
                .field("source", source)
                .field("day", day)
                .field("sure", sure);

        var fields = new Div(problems, amount, source, day, sure);
        fields.addClassName("stack");
        add(new Paragraph(Texts.t("settlement.topUp.now", left.toString())), fields);
        var save = new Button(Texts.t("settlement.topUp"), click -> save(action));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.bind(save, "Enter");
        getFooter().add(new Button(Texts.t("action.cancel"), click -> close()), save);
    }

    private void save(SerializableConsumer<TopUp> action) {
        if (!isOpened()) {
            return; // the second click of a double click
        }
        if (problems.run(() -> ask(action))) {
            close();
        }
    }

    private void ask(SerializableConsumer<TopUp> action) {
        try {
            action.accept(read());
        } catch (ProblemException refused) {
            sure.setVisible(sure.isVisible() || "sure".equals(refused.field()));
            throw refused;
        }
    }

    private void forgetSure() {
        sure.setValue(false);
        sure.setVisible(false);
    }

    private TopUp read() {
        if (day.isEmpty()) {
            throw new ProblemException(Problem.of(day.isUnreadable() ? "day.badInput" : "problem.required"), "day");
        }
        var card = source.getValue();
        return new TopUp(key, balance, card == null ? null : card.id(), yen(), day.getValue(), sure.getValue());
    }

    private Yen yen() {
        try {
            return Yen.parse(amount.getValue());
        } catch (ProblemException wrong) {
            throw new ProblemException(wrong.problem(), "amount");
        }
    }
}
