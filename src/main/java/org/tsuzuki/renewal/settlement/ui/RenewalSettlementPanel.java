package org.tsuzuki.renewal.settlement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.ReasonDialog;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.settlement.SettlementRecord;

/** How the carrier of one renewal is paid: by whom, what of it, what is still to pay or to get back. */
public final class RenewalSettlementPanel extends Panel {

    public RenewalSettlementPanel(RenewalRecord renewal, SettlementDesk desk, SerializableRunnable changed) {
        super(Texts.t("renew.settlement"));
        var route = renewal.item().route();
        var facts = new Facts();
        facts.add(Texts.t("settlement.route"), Texts.t(route.key()));
        switch (route) {
            case DIRECT ->
                facts.add(
                        Texts.t("renew.direct.note"), renewal.amounts().direct().toString());
            case FROM_STOCK -> {}
            case ON_BEHALF -> {
                var held = desk.settlements().held(renewal.id());
                facts.add(
                        Texts.t(held.isNegative() ? "settlement.toGetBack" : "settlement.toPay"),
                        held.isNegative() ? held.negated().toString() : held.toString());
            }
        }
        with(facts);
        var payments = desk.settlements().of(renewal.id());
        var rows = new Div();
        rows.addClassName("stack");
        var whole = renewal.result().isVoid() ? "settlement.refunded" : "settlement.takeBack";
        payments.forEach(
                payment -> rows.add(row(payment, payment.isRefund() ? "settlement.back.undo" : whole, desk, changed)));
        with(rows);
        if (desk.mayPay()) {
            var held = desk.settlements().held(renewal.id());
            if (held.compareTo(Yen.ZERO) > 0) {
                with(new Button(Texts.t("settlement.pay"), click -> desk.pay(renewal, changed)));
            } else if (held.isNegative()) {
                with(new Button(Texts.t("settlement.back"), click -> desk.recordRefund(renewal, changed)));
            }
        }
    }

    private static Div row(SettlementRecord payment, String title, SettlementDesk desk, SerializableRunnable changed) {
        var sum = new Span(payment.moved() + (payment.foreign() == null ? "" : " (" + payment.foreign() + ")"));
        var what = new Span(place(payment) + " · " + Dates.time(payment.paidAt()) + " · " + payment.by()
                + (payment.orderNumber().isEmpty() ? "" : " · " + payment.orderNumber())
                + (payment.reason().isEmpty() ? "" : " · " + payment.reason()));
        what.addClassNames("small", "muted");
        var row = new Div(sum, new Div(what));
        if (payment.reverses() == null && !payment.takenBack() && desk.mayPay()) {
            var back = new Button(Texts.t(title), click -> takeBack(payment, title, desk, changed));
            back.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            row.add(back);
        }
        return row;
    }

    private static String place(SettlementRecord payment) {
        return switch (payment.place()) {
            case METHOD -> payment.paidFrom();
            case DRAWER -> Texts.t("settlement.fromDrawer");
            case BANK, LOST -> Texts.of("settlementPlace", payment.place());
        };
    }

    private static void takeBack(
            SettlementRecord payment, String title, SettlementDesk desk, SerializableRunnable changed) {
        var key = Ids.next();
        new ReasonDialog(Texts.t(title), Texts.t(title + ".why"), Texts.t(title), reason -> {
                    desk.settlements().takeBack(payment.id(), key, reason);
                    changed.run();
                })
                .open();
    }
}
