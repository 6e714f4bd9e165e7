package org.tsuzuki.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;

/** Who has a customer's file open: going to and fro between its pages is one reading, not ten. */
@Component
class FileReadings {

    private static final Duration ONE_READING = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    private final Map<Reading, Instant> newest = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Reading, Instant> eldest) {
            return size() > MOST;
        }
    };

    FileReadings(
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.actor = actor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    void tell(CustomerDetails opened) {
        if (isNew(actor.get().staffId(), opened.id())) {
            transaction.executeWithoutResult(status -> events.publishEvent(new DomainChange(
                    "customer.read",
                    opened.id().toString(),
                    opened.number() + " " + opened.names().first(),
                    List.of(),
                    null,
                    DomainChange.Ties.personal(
                            opened.id().value(), null, opened.number().toString()))));
        }
    }

    private synchronized boolean isNew(UUID staff, CustomerId customer) {
        var now = clock.instant();
        var reading = new Reading(staff, customer);
        var before = newest.get(reading);
        if (before != null && !before.isAfter(now) && before.plus(ONE_READING).isAfter(now)) {
            return false;
        }
        newest.remove(reading);
        newest.put(reading, now);
        return true;
    }

    private record Reading(UUID staff, CustomerId customer) {}
}
