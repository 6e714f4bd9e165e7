package org.tsuzuki.drawer;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookCause;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.EntryLines;

/**
 * Writes into the book how cash moves between drawers, safe and bank, in the transaction that moves it. What customers pay
 * is booked by whoever sells.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CashLedger {

    private final Book book;
    private final CurrentActor actor;
    private final Clock clock;

    CashLedger(Book book, CurrentActor actor, Clock clock) {
        this.book = book;
        this.actor = actor;
        this.clock = clock;
    }

    public static Account cash(Drawer drawer) {
        return cash(drawer.id().value());
    }

    private static Account cash(UUID drawer) {
        return AccountKind.CASH.account(drawer);
    }

    void opened(Drawer drawer, Account from) {
        var sum = drawer.opening().sum();
        var lines = new EntryLines().debit(cash(drawer), sum).credit(from, sum);
        var cause = BookCause.of("drawer-open:" + drawer.id())
                .withDrawer(drawer.id().value());
        post(BookEvent.DRAWER_MOVEMENT, drawer.holder().name(), cause, at(drawer), lines.list());
    }

    void paid(DrawerLineSequence.Place line, EntryKind kind, Yen amount, CashPlace place, String reason) {
        var cash = cash(line.drawer());
        var lines = kind == EntryKind.PAY_IN
                ? new EntryLines().debit(cash, amount).credit(place.account(), amount)
                : new EntryLines().debit(place.account(), amount).credit(cash, amount);
        var cause = BookCause.of("drawer-line:" + line.drawer() + ":" + line.position())
                .withDrawer(line.drawer());
        post(BookEvent.DRAWER_MOVEMENT, reason, cause, actor.get(), lines.list());
    }

    /** A drawer is empty for the book when it is closed: what was counted lies in the safe. */
    public void closed(Drawer drawer, ZReportNumber report, CountLine count) {
        var lines = difference(drawer, count)
                .debit(AccountKind.SAFE.account(), count.counted())
                .credit(cash(drawer), count.counted());
        close(drawer, report, lines);
    }

    /** What was counted stays where it is until the colleague opens with it. */
    public void handedOver(Drawer drawer, ZReportNumber report, CountLine count) {
        close(drawer, report, difference(drawer, count));
    }

    private static EntryLines difference(Drawer drawer, CountLine count) {
        return new EntryLines()
                .debit(cash(drawer), count.difference())
                .credit(AccountKind.CASH_OVER_SHORT.account(), count.difference());
    }

    private void close(Drawer drawer, ZReportNumber report, EntryLines lines) {
        var cause = BookCause.of("drawer-close:" + drawer.id())
                .withDrawer(drawer.id().value());
        post(BookEvent.DRAWER_CLOSE, report.value(), cause, at(drawer), lines.list());
    }

    /** A drawer belongs to its branch, also when the owner closes it from another one. */
    private Actor at(Drawer drawer) {
        var by = actor.get();
        return new Actor(by.staffId(), by.name(), drawer.holder().branchId());
    }

    /** What moved nothing is no entry. */
    private void post(BookEvent event, String text, BookCause cause, Actor by, List<BookLine> lines) {
        if (!lines.isEmpty()) {
            book.post(BookEntry.of(event, clock.instant(), by, text, cause, lines));
        }
    }
}
