package org.tsuzuki.settlement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.UUID;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
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

    TopUpDialog(SettlementMethod balance, Yen left, List<SettlementMethod> cards, SerializableConsumer<TopUp> action) {
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
        problems.field("amount", amount).field("source", source);

        var fields = new Div(problems, amount, source);
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
        if (problems.run(() -> action.accept(read()))) {
            close();
        }
    }

    private TopUp read() {
        var card = source.getValue();
        return new TopUp(key, balance, card == null ? null : card.id(), yen());
    }

    private Yen yen() {
        try {
            return Yen.parse(amount.getValue());
        } catch (ProblemException wrong) {
            throw new ProblemException(wrong.problem(), "amount");
        }
    }
}
