package org.tsuzuki.book;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.Yen;

/**
 * The book: double entry, only ever added to. Whoever moves money posts here in the same transaction; what the accounts
 * hold is computed from their lines, those of closed days once for all.
 */
@Service
@Staff.Accounting
@Transactional(readOnly = true)
public class Book {

    private final BookStore store;
    private final BookReader reader;
    private final BookStatements statements;
    private final CurrentActor actor;
    private final Clock clock;

    Book(BookStore store, BookReader reader, BookStatements statements, CurrentActor actor, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.statements = statements;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Adds an entry, once for each cause: the same again changes nothing.
     *
     * @return the entry that stands in the book for this cause
     * @throws ProblemException when its day is closed or has not begun
     */
    @Staff.Counter
    @Transactional(propagation = Propagation.MANDATORY)
    public BookEntryId post(BookEntry entry) {
        var state = reader.stateFor(entry.cause().key());
        if (state.booked() != null) {
            return standing(state.booked(), entry);
        }
        if (entry.day().isAfter(JapanTime.today(clock))) {
            throw ProblemException.of("problem.book.day.future", entry.day());
        }
        var closed = state.closedThrough();
        if (closed != null && !entry.day().isAfter(closed)) {
            throw ProblemException.of("problem.book.closed", closed);
        }
        store.add(entry);
        return entry.id();
    }

    private BookEntryId standing(BookEntryId id, BookEntry again) {
        if (!reader.find(id).orElseThrow().repeats(again)) {
            throw new IllegalStateException(
                    "Something else is booked for " + again.cause().key());
        }
        return id;
    }

    /**
     * Takes an entry back, today and once only, by a second one.
     *
     * @throws ProblemException when there is no such entry, it was taken back before, or takes another one back
     */
    @Staff.Counter
    @Transactional(propagation = Propagation.MANDATORY)
    public BookEntryId reverse(BookEntryId id, String reason) {
        return reverse(id, reason, JapanTime.today(clock));
    }

    /** As {@link #reverse(BookEntryId, String)}, on another day: that of the entry itself where it never was true. */
    @Staff.Owner
    @Transactional(propagation = Propagation.MANDATORY)
    public BookEntryId reverse(BookEntryId id, String reason, LocalDate day) {
        var entry = reader.find(id).orElseThrow(() -> ProblemException.of("problem.book.unknown"));
        if (entry.reverses() != null) {
            throw ProblemException.of("problem.book.reversal");
        }
        if (reader.isReversed(id)) {
            throw ProblemException.of("problem.book.reversed");
        }
        return post(entry.reversal(clock.instant(), actor.get(), reason).onDay(day));
    }

    public Optional<BookEntry> find(BookEntryId id) {
        return reader.find(id);
    }

    /** Whether anybody ever said what was there when the books began. */
    public boolean isOpened() {
        return !reader.accounts(Set.of(AccountKind.OPENING_BALANCES)).isEmpty();
    }

    /** What an account holds at the end of a Japan day; debits are above zero. */
    public Yen balance(Account account, LocalDate day) {
        return reader.balance(account, day);
    }

    /** What is left of a balance paid in advance: whoever pays with it has to know, and learns of no other account. */
    @Staff.Anyone
    public Yen funds(Account balance) {
        if (balance.kind() != AccountKind.AGENCY_BALANCE) {
            throw new IllegalArgumentException(balance + " is read by those who read the accounts");
        }
        return reader.balance(balance, JapanTime.today(clock));
    }

    /**
     * What an account holds at the end of a Japan day. Whoever else holds the account waits until the end of the
     * transaction, so that two do not take the same money from it.
     */
    @Staff.Owner
    @Transactional(propagation = Propagation.MANDATORY)
    public Yen holdBalance(Account account, LocalDate day) {
        store.hold(account);
        return reader.balance(account, day);
    }

    /** All accounts that were ever used until the last day. */
    public TrialBalance trialBalance(LocalDate from, LocalDate to) {
        return statements.trialBalance(from, to, null);
    }

    /** As far as one branch moved them; that adds up to nothing as well. */
    public TrialBalance trialBalance(LocalDate from, LocalDate to, @Nullable UUID branch) {
        return statements.trialBalance(from, to, branch);
    }

    /** A page of what moved in one account, the first first; the page's own order is not used. */
    public AccountStatement statement(Account account, LocalDate from, LocalDate to, Pageable page) {
        return statements.statement(account, from, to, page);
    }

    /** A page of the entries, the newest first; the page's own order is not used. */
    public List<BookEntry> entries(BookFilter filter, Pageable page) {
        return reader.entries(filter, page);
    }

    public long count(BookFilter filter) {
        return reader.count(filter);
    }

    /** Of all entries of a filter, whatever the page. */
    public BookTotals totals(BookFilter filter) {
        return reader.totals(filter);
    }
}
