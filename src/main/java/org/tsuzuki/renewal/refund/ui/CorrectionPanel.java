package org.tsuzuki.renewal.refund.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Comparator;
import java.util.List;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.security.approval.ApprovalRequirement;
import org.tsuzuki.security.approval.ApproverService;
import org.tsuzuki.security.ui.ApproverDialog;
import org.tsuzuki.security.ui.ApproverFields;

/** Where the money of a renewal stands, and what can be put right: nothing is edited, only reversed. */
public final class CorrectionPanel extends Panel {

    public CorrectionPanel(
            RenewalRecord renewal,
            List<ReceiptContent> returns,
            CorrectionService corrections,
            ApproverService secondPerson,
            Catalogue catalogue,
            boolean mayServe,
            SerializableRunnable again) {
        super(Texts.t("correct.title"));
        with(money(renewal, returns));
        if (!renewal.owed().equals(Yen.ZERO)) {
            var owed =
                    new Paragraph("▲ " + Texts.t("correct.owed", renewal.owed().toString()));
            owed.addClassNames("notice", "warn");
            with(owed);
        }
        if (mayServe && !renewal.result().isOpen()) {
            with(actions(renewal, corrections, secondPerson, catalogue, again));
        }
    }

    private static Facts money(RenewalRecord renewal, List<ReceiptContent> returns) {
        var facts = new Facts().add(Texts.t("correct.taken"), renewal.total().toString());
        if (!renewal.amounts().refunded().equals(Yen.ZERO)) {
            facts.add(Texts.t("correct.refunded"), renewal.amounts().refunded().toString());
        }
        returns.stream()
                .filter(slip -> slip.details().items().stream()
                        .anyMatch(item -> item.card().id().equals(renewal.card().value())))
                .forEach(slip -> facts.add(Texts.t("correct.returnReceipt"), link(slip)));
        return facts;
    }

    private static Anchor link(ReceiptContent slip) {
        var number = slip.number().value();
        return new Anchor(
                "receipts/" + number, number + " · " + slip.total().negated() + " · " + Dates.time(slip.issuedAt()));
    }

    private static Div actions(
            RenewalRecord renewal,
            CorrectionService corrections,
            ApproverService secondPerson,
            Catalogue catalogue,
            SerializableRunnable again) {
        var row = new Div();
        row.addClassName("actions");
        if (renewal.result().isVoid()) {
            row.add(new Button(Texts.t("correct.another"), click -> renewAnotherWay(renewal)));
        }
        if (!renewal.amounts().refunded().equals(renewal.total())) {
            row.add(new Button(
                    Texts.t("correct.refund.open"),
                    click -> new RefundDialog(
                                    renewal, methods(renewal, catalogue), corrections, secondPerson, number -> {
                                        Toasts.done(Texts.t("correct.refund.done", number));
                                        again.run();
                                    })
                            .open()));
        }
        if (renewal.result().canBecome(ResultState.REVERSED)) {
            var reverse = new Button(
                    Texts.t("correct.reverse.open"),
                    click -> reversal(renewal, corrections, secondPerson, again).open());
            reverse.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            row.add(reverse);
        }
        return row;
    }

    /** Asks why an entry is taken back, and for a second person where it is much. */
    private static ApproverDialog reversal(
            RenewalRecord renewal,
            CorrectionService corrections,
            ApproverService secondPerson,
            SerializableRunnable again) {
        var words = new ApproverDialog.Words(
                Texts.t("correct.reverse"),
                Texts.t("correct.reverse.explain", renewal.total().toString()),
                Texts.t("correct.reverse"));
        var second = new ApproverFields(secondPerson, ApprovalRequirement.TWO_PEOPLE)
                .explained(Texts.t("secondPerson.explain"))
                .need(corrections.needsSecondPerson(renewal.total()));
        return new ApproverDialog(words, second, (reason, by) -> {
                    var word = by.map(person -> new Approval(reason, person)).orElse(null);
                    corrections.reverse(renewal.id(), reason, word);
                    Toasts.done(Texts.t("correct.reverse.done"));
                    again.run();
                })
                .grave();
    }

    private static void renewAnotherWay(RenewalRecord renewal) {
        UI.getCurrent().navigate("cards/" + renewal.card() + "/renew?corrects=" + renewal.id());
    }

    /** What is given back goes the way it came, if it can. */
    private static List<PaymentMethod> methods(RenewalRecord renewal, Catalogue catalogue) {
        return catalogue.paymentMethods().stream()
                .sorted(Comparator.comparing(
                        method -> !method.id().equals(renewal.item().paymentId())))
                .toList();
    }
}
