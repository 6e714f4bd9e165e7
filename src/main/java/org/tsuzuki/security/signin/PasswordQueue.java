package org.tsuzuki.security.signin;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Where passwords wait to be hashed. That is slow on purpose and takes a core for itself, so at most half of the cores do
 * it; few wait, and not for long. Strangers have a line of their own and cannot crowd out those who are known; while they
 * press, the desk rests after each of them as long as they took, so that the pages of those who work stay quick.
 */
@Component
public class PasswordQueue {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int CORES_FOR_ONE = 2;

    private final Semaphore places;
    private final Semaphore strangersTurn;
    private final Duration patience;
    private final Map<Line, Semaphore> lines = new EnumMap<>(Line.class);

    PasswordQueue() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / CORES_FOR_ONE), PATIENCE);
    }

    PasswordQueue(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.strangersTurn = new Semaphore(places, true);
        this.patience = patience;
        for (var line : Line.values()) {
            lines.put(line, new Semaphore(line.longest));
        }
    }

    /**
     * Does the work when its turn has come.
     *
     * @throws DeskBusyException when the line is full or moves too slowly
     */
    public <T> T inTurn(Line line, Supplier<T> work) {
        var standing = Objects.requireNonNull(lines.get(line));
        if (!standing.tryAcquire()) {
            throw new DeskBusyException();
        }
        try {
            return line == Line.STRANGERS ? restingAfter(work) : whenFree(places, work);
        } finally {
            standing.release();
        }
    }

    /** Whose turn comes next. */
    int waiting() {
        return places.getQueueLength();
    }

    int strangersWaiting() {
        return strangersTurn.getQueueLength();
    }

    private <T> T restingAfter(Supplier<T> work) {
        return whenFree(strangersTurn, () -> {
            var start = System.nanoTime();
            try {
                return whenFree(places, work);
            } finally {
                if (strangersTurn.hasQueuedThreads()) {
                    LockSupport.parkNanos(System.nanoTime() - start);
                }
            }
        });
    }

    private <T> T whenFree(Semaphore turns, Supplier<T> work) {
        if (!isFreeInTime(turns)) {
            throw new DeskBusyException();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean isFreeInTime(Semaphore turns) {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** How many stand in it at most, with those whose turn it is. */
    public enum Line {
        STRANGERS(8),
        KNOWN(32);

        private final int longest;

        Line(int longest) {
            this.longest = longest;
        }
    }
}
