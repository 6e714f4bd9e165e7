package org.tsuzuki.security.signin;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Where passwords wait to be hashed. That is slow on purpose and takes a core for itself, so at most half of the cores do
 * it; few wait, and not for long. Strangers have a line of their own and cannot crowd out those who are known.
 */
@Component
public class PasswordQueue {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int CORES_FOR_ONE = 2;

    private final Semaphore places;
    private final Duration patience;
    private final Map<Line, Semaphore> lines = new EnumMap<>(Line.class);

    PasswordQueue() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / CORES_FOR_ONE), PATIENCE);
    }

    PasswordQueue(int places, Duration patience) {
        this.places = new Semaphore(places, true);
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
            return whenFree(work);
        } finally {
            standing.release();
        }
    }

    private <T> T whenFree(Supplier<T> work) {
        if (!isFreeInTime()) {
            throw new DeskBusyException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean isFreeInTime() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
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
