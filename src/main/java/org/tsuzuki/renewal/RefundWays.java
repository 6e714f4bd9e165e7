package org.tsuzuki.renewal;

import java.util.ArrayList;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Changed;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.PaymentMethod;
import org.tsuzuki.money.MoneyBook;

/** Money goes back the way it came; more than came in by a means takes a second person's word, which is audited. */
@Component
class RefundWays {

    private final MoneyBook book;
    private final Renewals renewals;
    private final SecondWord secondWord;
    private final ApplicationEventPublisher events;

    RefundWays(MoneyBook book, Renewals renewals, SecondWord secondWord, ApplicationEventPublisher events) {
        this.book = book;
        this.renewals = renewals;
        this.secondWord = secondWord;
        this.events = events;
    }

    VisitMoney of(Renewal renewal) {
        var visit = renewal.visitId();
        return VisitMoney.of(renewals.findByVisitIdOrderByCardValue(visit).size(), book.ofVisit(visit));
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
        var fields = new ArrayList<Changed.Field>();
        fields.add(new Changed.Field("beyondMeans", null, means.id() + " " + beyond));
        if (order.approval() != null) {
            fields.add(
                    new Changed.Field("approvedBy", null, order.approval().by().name()));
        }
        events.publishEvent(new Changed(
                "renewal.refundedBeyondMeans",
                renewal.id().toString(),
                renewal.receiptNumber(),
                fields,
                order.reason()));
    }
}
