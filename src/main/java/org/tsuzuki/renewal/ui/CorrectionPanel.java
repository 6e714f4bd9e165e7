package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Comparator;
import java.util.List;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.PaymentMethod;
import org.tsuzuki.renewal.CorrectionService;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.ResultState;

/** Where the money of a renewal stands, and what can be put right: nothing is edited, only reversed. */
final class CorrectionPanel extends Panel {

    CorrectionPanel(
            RenewalRecord renewal,
            CorrectionService corrections,
            Approvers approvers,
            Catalogue catalogue,
            boolean mayServe,
            SerializableRunnable again) {
        super(Texts.t("correct.title"));
        with(money(renewal));
        if (!renewal.owed().equals(Yen.ZERO)) {
            var owed =
                    new Paragraph("▲ " + Texts.t("correct.owed", renewal.owed().toString()));
            owed.addClassNames("notice", "warn");
            with(owed);
        }
        if (mayServe && !renewal.result().isOpen()) {
            with(actions(renewal, corrections, approvers, catalogue, again));
        }
    }

    private static Facts money(RenewalRecord renewal) {
        var facts = new Facts().add(Texts.t("correct.taken"), renewal.total().toString());
        if (!renewal.refunded().equals(Yen.ZERO)) {
            facts.add(Texts.t("correct.refunded"), renewal.refunded().toString());
        }
        return facts;
    }

    private static Div actions(
            RenewalRecord renewal,
            CorrectionService corrections,
            Approvers approvers,
            Catalogue catalogue,
            SerializableRunnable again) {
        var row = new Div();
        row.addClassName("actions");
        if (renewal.result().isVoid()) {
            row.add(new Button(Texts.t("correct.another"), click -> renewAnotherWay(renewal)));
        }
        if (!renewal.refunded().equals(renewal.total())) {
            row.add(new Button(
                    Texts.t("correct.refund.open"),
                    click -> new RefundDialog(renewal, means(renewal, catalogue), corrections, approvers, number -> {
                                Toasts.done(Texts.t("correct.refund.done", number));
                                again.run();
                            })
                            .open()));
        }
        if (renewal.result() != ResultState.REVERSED) {
            var reverse = new Button(
                    Texts.t("correct.reverse.open"),
                    click -> new ReversalDialog(renewal, corrections, approvers, () -> {
                                Toasts.done(Texts.t("correct.reverse.done"));
                                again.run();
                            })
                            .open());
            reverse.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            row.add(reverse);
        }
        return row;
    }

    private static void renewAnotherWay(RenewalRecord renewal) {
        UI.getCurrent().navigate("cards/" + renewal.card() + "/renew?corrects=" + renewal.id());
    }

    /** What is given back goes the way it came, if it can. */
    private static List<PaymentMethod> means(RenewalRecord renewal, Catalogue catalogue) {
        return catalogue.paymentMethods().stream()
                .sorted(Comparator.comparing(method -> !method.id().equals(renewal.paymentId())))
                .toList();
    }
}
