package org.tsuzuki.renewal.refund;

import java.util.ArrayList;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.money.Journal;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.SaleMoney;
import org.tsuzuki.renewal.Sales;

/** Money goes back the way it came; more than came in by a method takes a second person's word, which is audited. */
@Component
class RefundLimitPolicy {

    private final Sales sales;
    private final Journal journal;
    private final Renewals renewals;
    private final DualControlPolicy dualControl;
    private final ApplicationEventPublisher events;

    RefundLimitPolicy(
            Sales sales,
            Journal journal,
            Renewals renewals,
            DualControlPolicy dualControl,
            ApplicationEventPublisher events) {
        this.sales = sales;
        this.journal = journal;
        this.renewals = renewals;
        this.dualControl = dualControl;
        this.events = events;
    }

    SaleMoney of(Renewal renewal) {
        return of(renewal.saleId());
    }

    private SaleMoney of(UUID sale) {
        return SaleMoney.of(renewals.findBySaleIdOrderByCardValue(sale).size(), journal.ofSale(sale));
    }

    /**
     * Holds the sale first: its cards share what came in, and are refunded one after the other.
     *
     * @throws ProblemException when it is more than came in by the method and no second person agrees
     */
    void check(Renewal renewal, PaymentMethod method, RefundOrder order) {
        var sale = sales.lock(renewal.saleId()).orElseThrow();
        var money = of(sale.id());
        var beyond = money.beyond(method.id(), order.sum());
        if (beyond.equals(Yen.ZERO)) {
            return;
        }
        dualControl.require(
                order.approval(),
                Problem.of("problem.refund.beyond", money.left(method.id()).toString(), method.name()));
        var fields = new ArrayList<DomainChange.Field>();
        fields.add(new DomainChange.Field("beyondMeans", null, method.id() + " " + beyond));
        if (order.approval() != null) {
            fields.add(new DomainChange.Field(
                    "approvedBy", null, order.approval().by().name()));
        }
        events.publishEvent(new DomainChange(
                "renewal.refundedBeyondMeans",
                renewal.id().toString(),
                renewal.receiptNumber(),
                fields,
                order.reason(),
                renewal.ties()));
    }
}
