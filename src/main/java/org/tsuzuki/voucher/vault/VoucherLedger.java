package org.tsuzuki.voucher.vault;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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
import org.tsuzuki.voucher.Lot;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.VoucherId;
import org.tsuzuki.voucher.VoucherState;

/**
 * Writes into the book what vouchers cost, in the transaction that changes where they stand. What is sold is booked by
 * whoever sells it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VoucherLedger {

    private final Book book;
    private final VoucherPurchase purchase;
    private final CurrentActor actor;
    private final Clock clock;

    VoucherLedger(Book book, VoucherPurchase purchase, CurrentActor actor, Clock clock) {
        this.book = book;
        this.purchase = purchase;
        this.actor = actor;
        this.clock = clock;
    }

    /** One entry for what was entered together, on the day of entering: that of the purchase may be closed. */
    void bought(Lot lot, Yen paid, VoucherId first) {
        var lines = new EntryLines().debit(stock(lot), paid).credit(lot.paidFrom(), paid);
        var cause = BookCause.of("voucher-bought:" + first).withVoucher(first.value());
        post(BookEvent.VOUCHER_PURCHASE, lot.supplier(), cause, lines.list());
    }

    /**
     * Somebody decided that a voucher stands elsewhere; what it cost a renewal comes back to that renewal.
     *
     * @param step of its history, which makes it unlike any other time
     */
    void moved(VoucherDetails before, VoucherDetails now, int step, String reason) {
        var cost = now.lot().cost();
        var to = now.state() == VoucherState.RETURNED ? purchase.comesBack(now.lot()) : where(now);
        var lines = new EntryLines().debit(to, cost).credit(where(before), cost);
        var event = now.state() == VoucherState.IN_STOCK ? BookEvent.CORRECTION : BookEvent.VOUCHER_LOSS;
        var cause = BookCause.of("voucher-moved:" + now.id() + ":" + step)
                .withVoucher(now.id().value());
        var used = before.usedBy();
        post(event, reason, used == null ? cause : cause.withRenewal(used), lines.list());
    }

    /** The account in which the cost of a voucher lies. */
    private static Account where(VoucherDetails voucher) {
        return switch (voucher.state()) {
            case IN_STOCK, RESERVED, EXPIRED -> stock(voucher.lot());
            case USED -> AccountKind.VOUCHER_COST.account();
            case SPOILT -> AccountKind.LOSSES.account();
            case RETURNED -> voucher.lot().paidFrom();
        };
    }

    private static Account stock(Lot lot) {
        return AccountKind.VOUCHER_STOCK.account(lot.key());
    }

    /** What moved nothing is no entry. */
    private void post(BookEvent event, String text, BookCause cause, List<BookLine> lines) {
        if (!lines.isEmpty()) {
            book.post(BookEntry.of(event, clock.instant(), actor.get(), text, cause, lines));
        }
    }
}
