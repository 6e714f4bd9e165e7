package org.tsuzuki.advice.situation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ListLimit;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.card.CardId;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;

/** Remembers what customers last answered, so that nobody asks them twice. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class SituationService {

    private final CustomerSituations situations;
    private final CustomerService customers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SituationService(
            CustomerSituations situations, CustomerService customers, ApplicationEventPublisher events, Clock clock) {
        this.situations = situations;
        this.customers = customers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is known about a customer with this card now: the last answers, and what the file says where they say nothing.
     * What the customer had around is believed on the day of the answer only.
     */
    public Situation of(CustomerDetails customer, CardId card) {
        var today = JapanTime.today(clock);
        var known = situations
                .findById(customer.id())
                .map(stored -> believed(stored, card, today))
                .orElse(Situation.UNKNOWN);
        return ProfileInference.of(customer, today).fill(known);
    }

    private static Situation believed(CustomerSituation stored, CardId card, LocalDate today) {
        var answered = stored.content().of(card);
        return JapanTime.dayOf(stored.changedAt()).equals(today) ? answered : answered.lasting();
    }

    /** Stores the answers unless they are those of the last time. */
    @Staff.Counter
    @Transactional
    public void save(CustomerDetails customer, CardId card, Situation situation) {
        check(situation);
        change(customer, card, situation);
    }

    /** Whether somebody said that the line was stopped because a bill was not paid. */
    public boolean isStopped(CustomerId customer, CardId card) {
        return situations
                .findById(customer)
                .map(stored -> stored.content().of(card))
                .filter(known -> known.has(CardTrouble.UNPAID_STOP))
                .isPresent();
    }

    /** A bill was paid and its line seen to work again, so that it is not stopped any more. */
    @Staff.Counter
    @Transactional
    public void worksAgain(CustomerId customer, CardId card) {
        var known = situations
                .findById(customer)
                .map(stored -> stored.content().of(card))
                .orElse(Situation.UNKNOWN);
        if (known.has(CardTrouble.UNPAID_STOP)) {
            var left = EnumSet.copyOf(known.troubles());
            left.remove(CardTrouble.UNPAID_STOP);
            customers.find(customer).ifPresent(details -> change(details, card, known.withTroubles(left)));
        }
    }

    private void change(CustomerDetails customer, CardId card, Situation situation) {
        var now = clock.instant();
        var stored = situations.findById(customer.id());
        var before = stored.map(CustomerSituation::content).orElse(StoredAnswers.NONE);
        var after = before.with(card, situation);
        if (before.equals(after)) {
            return;
        }
        var changed = stored.orElseGet(() -> new CustomerSituation(customer.id(), after, now));
        changed.change(after, now);
        situations.save(changed);
        events.publishEvent(new DomainChange(
                "customer.situation",
                customer.id().toString(),
                customer.number().toString(),
                SituationDifferences.between(before.of(card), situation),
                null,
                DomainChange.Ties.personal(
                        customer.id().value(), null, customer.number().toString())));
    }

    private static void check(Situation situation) {
        ListLimit.LANGUAGES.check("languages", situation.languages());
        ListLimit.PAYMENT_METHODS.check("payments", situation.payments());
        situation.languages().forEach(tag -> TextLimit.ID.check("languages", tag));
        situation.payments().forEach(id -> TextLimit.ID.check("payments", id));
    }
}
