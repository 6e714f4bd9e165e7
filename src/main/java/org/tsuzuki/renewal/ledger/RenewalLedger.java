package org.tsuzuki.renewal.ledger;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookCause;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEntryId;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.BookReader;
import org.tsuzuki.book.EntryLines;
import org.tsuzuki.book.ForeignAmount;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.money.Tender;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.SaleRecorded;
import org.tsuzuki.settlement.SettlementRoute;
import org.tsuzuki.voucher.Lot;
import org.tsuzuki.voucher.VoucherId;
import org.tsuzuki.voucher.VoucherService;

/**
 * Writes into the book what renewals do to the agency's money, in the transaction that does it. What a customer pays to the
 * carrier directly stands nowhere.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RenewalLedger {

    private final Book book;
    private final BookReader reader;
    private final DrawerService drawers;
    private final VoucherService vouchers;
    private final CurrentActor actor;
    private final Clock clock;

    RenewalLedger(
            Book book,
            BookReader reader,
            DrawerService drawers,
            VoucherService vouchers,
            CurrentActor actor,
            Clock clock) {
        this.book = book;
        this.reader = reader;
        this.drawers = drawers;
        this.vouchers = vouchers;
        this.actor = actor;
        this.clock = clock;
    }

    /** What came in, for whom it was taken, and what a voucher of the stock had cost. */
    @EventListener
    void on(SaleRecorded recorded) {
        var sale = recorded.sale();
        var lines = new EntryLines();
        recorded.payment().tenders().forEach(tender -> take(tender, sale.payerId(), lines));
        recorded.lines().forEach(line -> sell(line, lines));
        var cause = BookCause.of("sale:" + sale.id()).withSale(sale.id(), sale.receiptNumber());
        var only = recorded.lines().size() == 1
                ? cause.withRenewal(recorded.lines().getFirst().renewal().id().value())
                : cause;
        var text = recorded.lines().stream()
                .map(line -> text(line.renewal()))
                .distinct()
                .collect(Collectors.joining("、"));
        post(BookEvent.SALE, text, only, lines.list());
    }

    private void take(Tender tender, UUID payer, EntryLines lines) {
        var foreign = tender.foreign();
        if (tender.type().isCredit()) {
            lines.debit(AccountKind.CUSTOMER_CREDIT.account(payer), tender.amount());
        } else if (foreign == null) {
            lines.debit(account(tender), tender.amount());
        } else {
            var notes = new ForeignAmount(foreign.currency(), foreign.amount().setScale(2, RoundingMode.DOWN));
            lines.debit(AccountKind.FOREIGN_CASH.account(foreign.currency()), foreign.inYen(), notes);
            lines.credit(account(tender), foreign.inYen().minus(tender.amount()));
        }
    }

    private void sell(SaleRecorded.Line line, EntryLines lines) {
        var quote = line.quoted().quote();
        var sum = line.renewal().sum();
        lines.credit(AccountKind.SERVICE_FEES.account(), quote.fee());
        switch (sum.route()) {
            case DIRECT -> {}
            case ON_BEHALF -> lines.credit(heldFor(line.renewal()), quote.toCarrier());
            case FROM_STOCK -> {
                lines.credit(
                        AccountKind.VOUCHER_SALES.account(), quote.toCarrier().minus(quote.lateFee()));
                lines.credit(AccountKind.LATE_FEES.account(), quote.lateFee());
                var voucher = line.quoted().choice().voucherId();
                if (voucher != null) {
                    var lot = vouchers.lot(new VoucherId(voucher));
                    lines.debit(AccountKind.VOUCHER_COST.account(), lot.cost());
                    lines.credit(stock(lot), lot.cost());
                }
            }
        }
    }

    /** The customer got nothing: what was taken and not given back is theirs, and the carrier is owed nothing for it. */
    public void becameVoid(Renewal renewal) {
        var sum = renewal.sum();
        var left = sum.left();
        var carried = left(left, SalePart.AMOUNT).plus(left(left, SalePart.LATE_FEE));
        var lines = new EntryLines()
                .debit(AccountKind.SERVICE_FEES.account(), left(left, SalePart.FEE))
                .credit(
                        AccountKind.CUSTOMER_CREDIT.account(renewal.customerId()),
                        carried.plus(left(left, SalePart.FEE)));
        var taken = sum.takenForCarrier();
        if (sum.route() == SettlementRoute.ON_BEHALF) {
            lines.debit(heldFor(renewal), taken);
        } else if (sum.route() == SettlementRoute.FROM_STOCK) {
            lines.debit(AccountKind.VOUCHER_SALES.account(), taken.minus(sum.lateFee()));
            lines.debit(AccountKind.LATE_FEES.account(), sum.lateFee());
        }
        lines.credit(AccountKind.DISCOUNTS.account(), taken.minus(carried));
        post(BookEvent.FAILURE, text(renewal), cause("void:" + renewal.id(), renewal), lines.list());
    }

    /** Money that goes back, on a return receipt; credit that pays another renewal was booked with that one. */
    public void refunded(Renewal renewal, Map<SalePart, Yen> parts, Tender tender, String receipt) {
        if (tender.type().isCredit()) {
            return;
        }
        var lines = new EntryLines().credit(account(tender), tender.amount());
        if (renewal.result().isVoid()) {
            lines.debit(AccountKind.CUSTOMER_CREDIT.account(renewal.customerId()), tender.amount());
        } else {
            var fee = left(parts, SalePart.FEE);
            lines.debit(AccountKind.SERVICE_FEES.account(), fee);
            lines.debit(AccountKind.DISCOUNTS.account(), tender.amount().minus(fee));
        }
        var cause = BookCause.of("refund:" + receipt)
                .withSale(renewal.saleId(), receipt)
                .withRenewal(renewal.id().value());
        post(BookEvent.REFUND, text(renewal), cause, lines.list());
    }

    /** The carrier was paid. */
    public BookEntryId settled(Renewal renewal, CarrierPayment paid) {
        var difference = paid.charged().minus(paid.covered());
        var lines = new EntryLines().debit(heldFor(renewal), paid.covered()).credit(paid.paidFrom(), paid.charged());
        if (paid.foreign()) {
            lines.debit(AccountKind.EXCHANGE_DIFFERENCES.account(), difference);
        } else if (difference.isNegative()) {
            lines.credit(AccountKind.COMMISSION.account(), difference.negated());
        } else {
            lines.debit(AccountKind.LOSSES.account(), difference);
        }
        return book.post(BookEntry.of(
                        BookEvent.CARRIER_PAYMENT,
                        clock.instant(),
                        actor.get(),
                        text(renewal),
                        cause("settlement:" + paid.key(), renewal),
                        lines.list())
                .onDay(day(renewal, paid.paidFrom(), paid.paidAt())));
    }

    /**
     * A carrier gave back what it got for nothing, or it is lost. What it had charged more comes back with it, and what it had
     * charged less was no commission after all.
     */
    public BookEntryId cameBack(Renewal renewal, CarrierRefund back) {
        var more = back.amount().minus(back.covered());
        var domestic = more.isNegative() ? AccountKind.COMMISSION : AccountKind.LOSSES;
        var lines = new EntryLines()
                .debit(back.to(), back.amount())
                .credit((back.foreign() ? AccountKind.EXCHANGE_DIFFERENCES : domestic).account(), more)
                .credit(heldFor(renewal), back.covered());
        return book.post(BookEntry.of(
                        BookEvent.CARRIER_REFUND,
                        clock.instant(),
                        actor.get(),
                        text(renewal),
                        cause("carrier-refund:" + back.key(), renewal),
                        lines.list())
                .onDay(day(renewal, back.to(), back.at())));
    }

    /** When it moved, as far as the books of that day are open and know the renewal; cash moves through the drawer today. */
    private LocalDate day(Renewal renewal, Account own, Instant at) {
        var taken = JapanTime.dayOf(renewal.recordedAt());
        var then = JapanTime.dayOf(at);
        var day = then.isBefore(taken) ? taken : then;
        var isClosed =
                reader.closedThrough().filter(closed -> !day.isAfter(closed)).isPresent();
        return isClosed || own.kind() == AccountKind.CASH ? JapanTime.today(clock) : day;
    }

    /** What was booked of a payment to a carrier, or of its refund, is not so; cash moves where whoever acts has it now. */
    public BookEntryId unsettled(BookEntryId settlement, String reason) {
        var back = book.reverse(settlement, reason);
        var lines = new EntryLines();
        reader.find(back).orElseThrow().lines().stream()
                .filter(line -> line.account().kind() == AccountKind.CASH)
                .forEach(line -> lines.debit(drawers.cash(), line.amount()).credit(line.account(), line.amount()));
        post(BookEvent.DRAWER_MOVEMENT, reason, BookCause.of("back-in-drawer:" + back), lines.list());
        return back;
    }

    private Account account(Tender tender) {
        return tender.type().isCash()
                ? drawers.cash()
                : AccountKind.RECEIVABLE.account(tender.method().id());
    }

    private static Account heldFor(Renewal renewal) {
        return AccountKind.HELD_FOR_CARRIER.account(renewal.carrierId());
    }

    private static Account stock(Lot lot) {
        return AccountKind.VOUCHER_STOCK.account(lot.key());
    }

    private static Yen left(Map<SalePart, Yen> parts, SalePart part) {
        return parts.getOrDefault(part, Yen.ZERO);
    }

    private static BookCause cause(String key, Renewal renewal) {
        return BookCause.of(key)
                .withSale(renewal.saleId(), renewal.receiptNumber())
                .withRenewal(renewal.id().value());
    }

    private static String text(Renewal renewal) {
        var details = renewal.details();
        return details.carrier().ja() + " " + details.plan().ja();
    }

    /** What moved nothing is no entry. */
    private void post(BookEvent event, String text, BookCause cause, List<BookLine> lines) {
        if (!lines.isEmpty()) {
            book.post(BookEntry.of(event, clock.instant(), actor.get(), TextLimit.REASON.cut(text), cause, lines));
        }
    }
}
