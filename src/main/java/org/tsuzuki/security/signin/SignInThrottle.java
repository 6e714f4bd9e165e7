package org.tsuzuki.security.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.security.signin.FailureCounters.Counted;
import org.tsuzuki.security.signin.FailureCounters.Waiting;

/**
 * Slows guessing. A try counts as failed from its beginning and is taken back when it succeeds, so that tries at the same
 * moment cannot slip through together; one that has to wait is neither hashed nor counted.
 */
@Component
public class SignInThrottle {

    private static final Logger LOG = LoggerFactory.getLogger(SignInThrottle.class);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);
    private static final int RACES = 3;

    private final FailureCounters book;
    private final PasswordQueue queue;
    private final KnownDevices devices;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    SignInThrottle(
            FailureCounters book,
            PasswordQueue queue,
            KnownDevices devices,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.book = book;
        this.queue = queue;
        this.devices = devices;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** A try at the sign-in page; nowhere when it comes by no request. */
    public SignInAttempt signIn(LoginName account, Optional<Visitor> from) {
        var visitor = from.orElse(Visitor.NOWHERE);
        return devices.isKnown(account, visitor.device())
                ? SignInAttempt.onKnownDevice(account, visitor)
                : SignInAttempt.byStranger(account, visitor);
    }

    /**
     * Checks a password when its turn has come.
     *
     * @param check fails with an exception
     * @throws TooManyFailuresException when the try has to wait
     * @throws DeskBusyException when too many others are being checked
     */
    public <T> T check(SignInAttempt attempt, Supplier<T> check) {
        book.waiting(attempt.counters()).ifPresent(this::refuse);
        var proven = queue.inTurn(attempt.line(), () -> {
            var counted = count(attempt);
            sweep();
            return new Proven<>(check.get(), counted);
        });
        takeBack(proven.counted());
        return proven.result();
    }

    private List<Counted> count(SignInAttempt attempt) {
        for (var race = 0; race < RACES; race++) {
            try {
                var counted = counted(attempt);
                if (counted.isPresent()) {
                    return counted.get();
                }
                book.waiting(attempt.counters()).ifPresent(this::refuse);
            } catch (DuplicateKeyException | ConcurrencyFailureException faster) {
                // a neighbour began the same counter; the next round finds it
            }
        }
        throw new DeskBusyException();
    }

    private Optional<List<Counted>> counted(SignInAttempt attempt) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var counted = book.count(attempt.counters());
            if (counted.isEmpty()) {
                status.setRollbackOnly();
            }
            return counted;
        }));
    }

    /** Whoever gave the right password is let in even when the failure stays. */
    private void takeBack(List<Counted> counted) {
        for (var race = 0; race < RACES; race++) {
            try {
                transaction.executeWithoutResult(status -> book.takeBack(counted));
                return;
            } catch (ConcurrencyFailureException faster) {
                // a neighbour holds the same counter; the next round waits for it
            }
        }
        LOG.warn("A right password stays counted as a failure: others held its counters {} times", RACES);
    }

    private void refuse(Waiting waiting) {
        throw new TooManyFailuresException(Wait.of(waiting.rest()), !waiting.told() && isToldFirst(waiting));
    }

    private boolean isToldFirst(Waiting waiting) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var first = book.tell(waiting.counter());
            if (!first) {
                status.setRollbackOnly();
            }
            return first;
        }));
    }

    /** With the writes, because nothing else lets the tables grow. */
    private void sweep() {
        var now = clock.instant();
        var last = swept.get();
        if (Duration.between(last, now).compareTo(BETWEEN_SWEEPS) >= 0 && swept.compareAndSet(last, now)) {
            try {
                transaction.executeWithoutResult(status -> {
                    book.sweep();
                    devices.sweep();
                });
            } catch (DataAccessException | TransactionException failure) {
                LOG.warn("Forgiven failures were not swept away; the next sweep follows", failure);
            }
        }
    }

    private record Proven<T>(T result, List<Counted> counted) {}
}
