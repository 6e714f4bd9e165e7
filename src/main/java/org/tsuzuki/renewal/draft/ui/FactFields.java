package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.RenewalChoice.Fact;
import org.tsuzuki.renewal.ui.ProblemMarks;

/** One short question for each fact that the rule of the chosen plan needs; nothing where it needs none. */
final class FactFields extends Div {

    private final DayField firstUse = new DayField(Texts.t("renew.fact.firstUse"));
    private final Checkbox promotionCode = new Checkbox(Texts.t("renew.fact.promotionCode"));
    private final TextField meteredSpend = AmountField.of("renew.fact.meteredSpend");
    private boolean showing;

    FactFields(RenewSession session, ProblemMarks marks) {
        addClassName("form-grid");
        firstUse.setHelperText(Texts.t("renew.fact.firstUse.hint"));
        meteredSpend.setHelperText(Texts.t("renew.fact.meteredSpend.hint"));
        firstUse.addValueChangeListener(change -> tell(session, facts -> facts.withFirstUse(change.getValue())));
        promotionCode.addValueChangeListener(
                change -> tell(session, facts -> facts.withPromotionCode(change.getValue())));
        meteredSpend.addValueChangeListener(
                change -> tell(session, facts -> facts.withMeteredSpend(change.getValue())));
        marks.field("meteredSpend", meteredSpend).field("firstUse", firstUse);
        add(firstUse, promotionCode, meteredSpend);
    }

    private void tell(RenewSession session, UnaryOperator<RenewalChoice.Facts> change) {
        if (!showing) {
            session.update(choice -> choice.withFacts(change.apply(choice.facts())));
        }
    }

    void show(Set<Fact> wanted, RenewalChoice.Facts facts) {
        showing = true;
        try {
            firstUse.setVisible(wanted.contains(Fact.FIRST_USE));
            promotionCode.setVisible(wanted.contains(Fact.PROMOTION_CODE));
            meteredSpend.setVisible(wanted.contains(Fact.METERED_SPEND));
            setVisible(!wanted.isEmpty());
            if (!Objects.equals(firstUse.getValue(), facts.firstUse())) {
                firstUse.setValue(facts.firstUse());
            }
            promotionCode.setValue(facts.promotionCode());
            if (!meteredSpend.getValue().equals(facts.meteredSpend())) {
                meteredSpend.setValue(facts.meteredSpend());
            }
        } finally {
            showing = false;
        }
    }
}
