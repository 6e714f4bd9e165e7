package org.tsuzuki.security.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.security.signin.FailureBook.Waiting;

/**
 * Slows guessing. A try counts as failed from its beginning and is taken back when it succeeds, so that tries at the same
 * moment cannot slip through together; one that has to wait is neither hashed nor counted.
 */
@Component
public class SignInThrottle {

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);
    private static final int RACES = 3;

    private final FailureBook book;
    private final PasswordQueue queue;
    private final KnownDevices devices;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    SignInThrottle(
            FailureBook book,
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
            count(attempt);
            return check.get();
        });
        transaction.executeWithoutResult(status -> book.takeBack(attempt.counters()));
        return proven;
    }

    private void count(SignInAttempt attempt) {
        for (var race = 0; race < RACES; race++) {
            try {
                if (isCounted(attempt)) {
                    sweep();
                    return;
                }
                book.waiting(attempt.counters()).ifPresent(this::refuse);
            } catch (DuplicateKeyException | ConcurrencyFailureException faster) {
                // a neighbour began the same counter; the next round finds it
            }
        }
        throw new DeskBusyException();
    }

    private boolean isCounted(SignInAttempt attempt) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var counted = book.count(attempt.counters());
            if (!counted) {
                status.setRollbackOnly();
            }
            return counted;
        }));
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
            transaction.executeWithoutResult(status -> {
                book.sweep();
                devices.sweep();
            });
        }
    }
}
