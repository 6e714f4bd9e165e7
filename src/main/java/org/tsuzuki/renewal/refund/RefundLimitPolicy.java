package org.tsuzuki.renewal.refund;

import java.util.ArrayList;
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

/** Money goes back the way it came; more than came in by a means takes a second person's word, which is audited. */
@Component
class RefundLimitPolicy {

    private final Journal book;
    private final Renewals renewals;
    private final DualControlPolicy secondWord;
    private final ApplicationEventPublisher events;

    RefundLimitPolicy(Journal book, Renewals renewals, DualControlPolicy secondWord, ApplicationEventPublisher events) {
        this.book = book;
        this.renewals = renewals;
        this.secondWord = secondWord;
        this.events = events;
    }

    SaleMoney of(Renewal renewal) {
        var visit = renewal.visitId();
        return SaleMoney.of(renewals.findByVisitIdOrderByCardValue(visit).size(), book.ofVisit(visit));
    }

    /** @throws ProblemException when it is more than came in by the means and no second person agrees */
    void check(Renewal renewal, PaymentMethod means, RefundOrder order) {
        var money = of(renewal);
        var beyond = money.beyond(means.id(), order.sum());
        if (beyond.equals(Yen.ZERO)) {
            return;
        }
        secondWord.require(
                order.approval(),
                Problem.of("problem.refund.beyond", money.left(means.id()).toString(), means.name()));
        var fields = new ArrayList<DomainChange.Field>();
        fields.add(new DomainChange.Field("beyondMeans", null, means.id() + " " + beyond));
        if (order.approval() != null) {
            fields.add(new DomainChange.Field(
                    "approvedBy", null, order.approval().by().name()));
        }
        events.publishEvent(new DomainChange(
                "renewal.refundedBeyondMeans",
                renewal.id().toString(),
                renewal.receiptNumber(),
                fields,
                order.reason()));
    }
}
