package org.tsuzuki.advice.situation;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ListLimit;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.customer.CustomerDetails;

/** Remembers what customers last answered, so that nobody asks them twice. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class SituationService {

    private final CustomerSituations situations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SituationService(CustomerSituations situations, ApplicationEventPublisher events, Clock clock) {
        this.situations = situations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is known about a customer now: the last answers, and what the file says where they say nothing. What the
     * customer had around is believed on the day of the answer only.
     */
    public Situation of(CustomerDetails customer) {
        var today = JapanTime.today(clock);
        var known = situations
                .findById(customer.id())
                .map(stored -> JapanTime.dayOf(stored.changedAt()).equals(today)
                        ? stored.content()
                        : stored.content().lasting())
                .orElse(Situation.UNKNOWN);
        return ProfileInference.of(customer, today).fill(known);
    }

    /** Stores the answers unless they are those of the last time. */
    @Staff.Counter
    @Transactional
    public void save(CustomerDetails customer, Situation situation) {
        check(situation);
        var now = clock.instant();
        var stored = situations.findById(customer.id());
        var before = stored.map(CustomerSituation::content).orElse(Situation.UNKNOWN);
        if (before.equals(situation)) {
            return;
        }
        var changed = stored.orElseGet(() -> new CustomerSituation(customer.id(), situation, now));
        changed.change(situation, now);
        situations.save(changed);
        events.publishEvent(new DomainChange(
                "customer.situation",
                customer.id().toString(),
                customer.number().toString(),
                SituationDifferences.between(before, situation),
                null));
    }

    private static void check(Situation situation) {
        ListLimit.LANGUAGES.check("languages", situation.languages());
        ListLimit.PAYMENT_METHODS.check("payments", situation.payments());
        situation.languages().forEach(tag -> TextLimit.ID.check("languages", tag));
        situation.payments().forEach(id -> TextLimit.ID.check("payments", id));
    }
}
