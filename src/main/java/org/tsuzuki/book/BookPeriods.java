package org.tsuzuki.book;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;

/** Up to which day the books are closed. That day only ever moves on; later corrections belong to the open days. */
@Service
@Staff.Accounting
public class BookPeriods {

    private static final int MOST_TOLD = 24;

    private final BookStore store;
    private final BookReader reader;
    private final BookCheck kept;
    private final AccountLabels labels;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    BookPeriods(
            BookStore store,
            BookReader reader,
            BookCheck kept,
            AccountLabels labels,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.kept = kept;
        this.labels = labels;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<LocalDate> closedThrough() {
        return reader.closedThrough();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<BookClosing> closings() {
        return reader.closings(MOST_TOLD);
    }

    /**
     * Whether the book could be closed up to a day.
     *
     * @throws ProblemException at "day" when it is not over, or closed already
     */
    @Transactional(readOnly = true)
    public void check(LocalDate day) {
        check(day, reader.closedThrough());
    }

    /**
     * Refuses a day on which nothing can be booked.
     *
     * @throws ProblemException at the field when it has not begun or is closed
     */
    @Transactional(readOnly = true)
    public void requireOpen(LocalDate day, String field) {
        if (day.isAfter(JapanTime.today(clock))) {
            throw new ProblemException(Problem.of("problem.book.day.future", day), field);
        }
        reader.closedThrough().filter(closed -> !day.isAfter(closed)).ifPresent(closed -> {
            throw new ProblemException(Problem.of("problem.book.closed", closed), field);
        });
    }

    /**
     * Closes all days up to and including this one, for good, and keeps what each account held at the end of it.
     *
     * @throws ProblemException at "day" when it is not over, or closed already, or an earlier balance was bent
     */
    @Staff.Owner
    @Transactional
    public void close(LocalDate day) {
        var before = reader.closedThrough();
        check(day, before);
        kept.compareBalances().stream().findFirst().ifPresent(differing -> {
            throw new ProblemException(differing.named(labels.whole(differing.account())), "day");
        });
        store.close(day, actor.get(), clock.instant());
        var moved = new DomainChange.Field(
                "closedThrough", before.map(LocalDate::toString).orElse(null), day.toString());
        events.publishEvent(new DomainChange("book.closed", "book", day.toString(), List.of(moved), null));
    }

    private void check(LocalDate day, Optional<LocalDate> before) {
        if (!day.isBefore(JapanTime.today(clock))) {
            throw new ProblemException(Problem.of("problem.book.close.notOver"), "day");
        }
        before.filter(closed -> !day.isAfter(closed)).ifPresent(closed -> {
            throw new ProblemException(Problem.of("problem.book.close.already", closed), "day");
        });
    }
}
