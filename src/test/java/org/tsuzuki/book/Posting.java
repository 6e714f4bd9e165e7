package org.tsuzuki.book;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Yen;
import org.tsuzuki.security.Role;

/** A clerk whose use cases post into the book, and the owner who reads it afterwards. */
@TestComponent
public class Posting {

    private final Book book;
    private final SignedIn signedIn;
    private final CurrentActor actor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Posting(Book book, SignedIn signedIn, CurrentActor actor, Clock clock, PlatformTransactionManager transactions) {
        this.book = book;
        this.signedIn = signedIn;
        this.actor = actor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public static BookLine debit(Account account, long yen) {
        return BookLine.debit(account, new Yen(yen));
    }

    public static BookLine credit(Account account, long yen) {
        return BookLine.credit(account, new Yen(yen));
    }

    /** Foreign cash that was taken, or given when both are below zero. */
    public static BookLine foreign(String currency, String amount, long yen) {
        return new BookLine(
                AccountKind.FOREIGN_CASH.account(currency),
                new Yen(yen),
                new ForeignAmount(currency, new BigDecimal(amount)));
    }

    public BookEntry entry(BookEvent event, BookLine... lines) {
        signedIn.as(Role.CLERK);
        var cause = BookCause.of("test:" + UUID.randomUUID());
        return BookEntry.of(event, clock.instant(), actor.get(), "a test", cause, List.of(lines));
    }

    public BookEntry post(BookEvent event, BookLine... lines) {
        return post(entry(event, lines));
    }

    public BookEntry post(LocalDate day, BookEvent event, BookLine... lines) {
        return post(entry(event, lines).onDay(day));
    }

    public BookEntry post(BookEntry entry) {
        asClerk(() -> book.post(entry));
        return entry;
    }

    public BookEntryId reverse(BookEntry entry) {
        return asClerk(() -> book.reverse(entry.id(), "a mistake"));
    }

    <T> T asClerk(Supplier<T> work) {
        signedIn.as(Role.CLERK);
        try {
            return Objects.requireNonNull(transaction.execute(status -> work.get()));
        } finally {
            signedIn.as(Role.OWNER);
        }
    }
}
