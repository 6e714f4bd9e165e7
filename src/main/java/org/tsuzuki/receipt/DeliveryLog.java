package org.tsuzuki.receipt;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.receipt.document.Addressee;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.DeliveryStatus;
import org.tsuzuki.receipt.document.Medium;
import org.tsuzuki.receipt.document.ReceiptNumber;

/** Writes down every handing-out, within the caller's transaction, and tells the audit log. */
@Component
class DeliveryLog {

    private final Receipts receipts;
    private final ReceiptPrints prints;
    private final MailOutcomes outcomes;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    DeliveryLog(
            Receipts receipts,
            ReceiptPrints prints,
            MailOutcomes outcomes,
            EntityManager entities,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.receipts = receipts;
        this.prints = prints;
        this.outcomes = outcomes;
        this.entities = entities;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    List<Delivery> of(ReceiptNumber number) {
        var known = outcomes.findByIdNumber(number.value()).stream()
                .collect(Collectors.toMap(MailOutcome::position, Function.identity()));
        return prints.findByIdNumberOrderByIdPosition(number.value()).stream()
                .map(print -> print.handOut(known.get(print.position())))
                .toList();
    }

    /** The first number that nothing bears which the customer has, or may get yet by a mail that is going out. */
    static int nextCopy(List<Delivery> before) {
        var taken = before.stream()
                .filter(handOut -> handOut.delivery() != DeliveryStatus.FAILED)
                .map(Delivery::copy)
                .collect(Collectors.toSet());
        var next = 1;
        while (taken.contains(next)) {
            next++;
        }
        return next;
    }

    Delivery add(ReceiptNumber number, Medium medium, @Nullable Addressee addressee, @Nullable String sentTo) {
        if (addressee != null) {
            TextLimit.ADDRESSEE.check("addressee", addressee.name());
        }
        TextLimit.ADDRESSEE.checkIfAny("address", sentTo);
        var customer = receipts.findLockedByNumber(number)
                .orElseThrow(() -> ProblemException.of("problem.receipt.unknown", number.value()))
                .customer();
        var before = of(number);
        var print = new ReceiptPrint(
                new ReceiptPrint.Id(number.value(), before.size() + 1),
                medium == Medium.FILE ? Delivery.ON_FILE : nextCopy(before),
                actor.get(),
                clock.instant(),
                medium,
                addressee == null ? null : addressee.name(),
                sentTo);
        entities.persist(print);
        var handOut = print.handOut(null);
        events.publishEvent(new DomainChange(
                "receipt.handedOut", number.value(), number.value(), fields(handOut), null, ties(customer, number)));
        return handOut;
    }

    Delivery outcome(ReceiptNumber number, Delivery mail, @Nullable String problem) {
        TextLimit.ID.checkIfAny("problem", problem);
        entities.persist(
                new MailOutcome(new ReceiptPrint.Id(number.value(), mail.position()), problem, clock.instant()));
        var action = problem == null ? "receipt.mailed" : "receipt.notMailed";
        var customer = receipts.findById(number).orElseThrow().customer();
        events.publishEvent(
                new DomainChange(action, number.value(), number.value(), fields(mail), null, ties(customer, number)));
        return mail.ended(problem);
    }

    /** To whom it went is the customer's own. */
    private static DomainChange.Ties ties(CustomerId customer, ReceiptNumber number) {
        return DomainChange.Ties.personal(customer.value(), null, number.value());
    }

    private static List<DomainChange.Field> fields(Delivery handOut) {
        var fields = new ArrayList<DomainChange.Field>();
        fields.add(new DomainChange.Field("copy", null, Integer.toString(handOut.copy())));
        fields.add(new DomainChange.Field("medium", null, handOut.medium().name()));
        if (handOut.addressee() != null) {
            fields.add(new DomainChange.Field("addressee", null, handOut.addressee()));
        }
        if (handOut.sentTo() != null) {
            fields.add(new DomainChange.Field("sentTo", null, handOut.sentTo()));
        }
        return fields;
    }
}
