package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Comparator;
import java.util.List;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.PaymentMethod;
import org.tsuzuki.renewal.CustomerCredit;
import org.tsuzuki.renewal.VisitMoney;

/** What came in by each means and what of it has gone back. */
final class WaysBack extends Div {

    WaysBack(VisitMoney money, List<PaymentMethod> known) {
        addClassName("stack");
        if (money.cards() > 1) {
            add(new Paragraph(Texts.t("correct.refund.visit", money.cards())));
        }
        var facts = new Facts();
        money.means().forEach(each -> facts.add(name(each.meansId(), known), words(each)));
        add(facts);
    }

    /** The means in the order in which they are offered: that of which most is left first. */
    static List<PaymentMethod> of(VisitMoney money, List<PaymentMethod> means) {
        return means.stream()
                .sorted(Comparator.comparing((PaymentMethod method) -> money.left(method.id()))
                        .reversed())
                .toList();
    }

    private static String name(String id, List<PaymentMethod> known) {
        if (id.equals(CustomerCredit.ID)) {
            return Texts.of(CustomerCredit.means().name());
        }
        return known.stream()
                .filter(method -> method.id().equals(id))
                .map(method -> Texts.of(method.name()))
                .findFirst()
                .orElse(id);
    }

    private static String words(VisitMoney.ByMeans each) {
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
