package org.tsuzuki.renewal.refund.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.money.TenderType;
import org.tsuzuki.renewal.SaleMoney;

/** What came in by each method and what of it has gone back. */
final class RefundBreakdown extends Div {

    RefundBreakdown(SaleMoney money, List<PaymentMethod> known) {
        addClassName("stack");
        if (money.cards() > 1) {
            add(new Paragraph(Texts.t("correct.refund.visit", money.cards())));
        }
        var facts = new Facts();
        money.methods().forEach(each -> facts.add(name(each, known), words(each)));
        add(facts);
    }

    /** The methods in the order in which they are offered: that of which most is left first. */
    static List<PaymentMethod> of(SaleMoney money, List<PaymentMethod> methods) {
        return methods.stream()
                .sorted(Comparator.comparing((PaymentMethod method) -> money.left(method.id()))
                        .reversed())
                .toList();
    }

    private static String name(SaleMoney.ByMethod each, List<PaymentMethod> known) {
        if (each.type().isCredit()) {
            return Texts.of(TenderType.CUSTOMER_CREDIT.name());
        }
        return known.stream()
                .filter(method -> method.id().equals(each.methodId()))
                .map(method -> Texts.of(method.name()))
                .findFirst()
                .orElse(each.methodId());
    }

    private static String words(SaleMoney.ByMethod each) {
        if (each.out().equals(Yen.ZERO)) {
            return Texts.t("correct.refund.cameIn", each.in().toString());
        }
        return each.in().equals(Yen.ZERO)
                ? Texts.t("correct.refund.wentBack", each.out().toString())
                : Texts.t(
                        "correct.refund.cameIn.back",
                        each.in().toString(),
                        each.out().toString());
    }
}
