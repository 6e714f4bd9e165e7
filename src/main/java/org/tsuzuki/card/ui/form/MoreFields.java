package org.tsuzuki.card.ui.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.ui.NotedBalance;

/** What else a card's file keeps: credit, where it was bought, the account, how it ended. */
final class MoreFields extends Div {

    private final IdentifierInput<Yen> balance = new IdentifierInput<>(Texts.t("card.balance"), Yen::parse);
    private final TextField boughtAt = new TextField(Texts.t("card.boughtAt"));
    private final TextField loginId = new TextField(Texts.t("card.loginId"));
    private final DayField lostOn = new DayField(Texts.t("card.lostOn"));
    private final DayField closedOn = new DayField(Texts.t("card.closedOn"));
    private final TextArea note = new TextArea(Texts.t("card.note"));

    MoreFields(FieldProblems problems) {
        addClassNames("form-grid", "wide");
        Limited.to(TextLimit.LINE, boughtAt);
        boughtAt.setHelperText(Texts.t("card.boughtAt.help"));
        Limited.to(TextLimit.LINE, loginId);
        loginId.setHelperText(Texts.t("card.loginId.help"));
        Limited.to(TextLimit.NOTE, note).addClassName("wide");
        note.setMaxRows(10);
        problems.field("balance", balance)
                .field("boughtAt", boughtAt)
                .field("loginId", loginId)
                .field("lostOn", lostOn)
                .field("closedOn", closedOn)
                .field("note", note);
        add(balance, boughtAt, loginId, lostOn, closedOn, note);
    }

    void show(CardDetails card) {
        balance.show(card.balance());
        balance.setHelperText(NotedBalance.day(card).orElse(null));
        boughtAt.setValue(card.boughtAt());
        loginId.setValue(card.loginId());
        lostOn.setValue(card.lostOn());
        closedOn.setValue(card.closedOn());
        note.setValue(card.note());
    }

    boolean isUnreadable() {
        return balance.isWrong() || lostOn.isUnreadable() || closedOn.isUnreadable();
    }

    /** The given card with what was typed here. */
    CardDetails applyTo(CardDetails card) {
        return card.withPlan(card.planId(), balance.read().orElse(null))
                .withTexts(boughtAt.getValue(), loginId.getValue(), note.getValue())
                .withEnd(lostOn.getValue(), closedOn.getValue());
    }
}
