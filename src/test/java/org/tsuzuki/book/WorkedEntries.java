package org.tsuzuki.book;

import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;
import static org.tsuzuki.book.Posting.foreign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Actor;

/** One of everything that happens at a counter, without a database. */
public final class WorkedEntries {

    public static final Account CASH = AccountKind.CASH.account("3f0c1e4a-drawer");
    public static final Account BANK = AccountKind.BANK.account("みずほ銀行 新宿");
    public static final Account WECHAT = AccountKind.RECEIVABLE.account("WECHAT_PAY");
    public static final Account STOCK = AccountKind.VOUCHER_STOCK.account("lot-17");
    public static final Account HELD = AccountKind.HELD_FOR_CARRIER.account("povo2");
    public static final Account VISA = AccountKind.AGENCY_CREDIT_CARD.account("Visa-1234");
    public static final Account CUSTOMER = AccountKind.CUSTOMER_CREDIT.account("c-1");
    public static final Account FEES = AccountKind.SERVICE_FEES.account();

    private static final Actor CLERK = new Actor(UUID.randomUUID(), "Sora", UUID.randomUUID());

    private WorkedEntries() {}

    public static BookEntry entry(LocalDate day, BookEvent event, String text, BookLine... lines) {
        var cause = BookCause.of("test:" + UUID.randomUUID());
        return BookEntry.of(event, TestClock.START, CLERK, text, cause, List.of(lines))
                .onDay(day);
    }

    public static BookEntry entry(LocalDate day, String receipt, String text, List<BookLine> lines) {
        var cause = BookCause.of("test:" + UUID.randomUUID()).withSale(UUID.randomUUID(), receipt);
        return BookEntry.of(BookEvent.SALE, TestClock.START, CLERK, text, cause, lines)
                .onDay(day);
    }

    /** In the order of their days, over three months. */
    public static List<BookEntry> all() {
        var may = LocalDate.of(2026, 5, 20);
        var june = LocalDate.of(2026, 6, 1);
        var august = LocalDate.of(2026, 8, 31);
        var mistake = entry(august, BookEvent.SALE, "twice", debit(CASH, 300), credit(FEES, 300));
        var all = new ArrayList<>(List.of(
                entry(may, BookEvent.SALE, "fee; paid directly | povo", debit(CASH, 300), credit(FEES, 300)),
                entry(
                        may,
                        "SJ-2026-000002",
                        "=1+1 \"王小明\" povo 3 GB",
                        List.of(debit(CASH, 3_300), credit(HELD, 3_000), credit(FEES, 300))),
                entry(
                        may,
                        BookEvent.CARRIER_PAYMENT,
                        "",
                        debit(HELD, 3_000),
                        credit(VISA, 2_940),
                        credit(AccountKind.COMMISSION.account(), 60)),
                entry(june, BookEvent.VOUCHER_PURCHASE, "10 codes", debit(STOCK, 2_900), credit(VISA, 2_900)),
                entry(
                        june,
                        "SJ-2026-000003",
                        "voucher",
                        List.of(
                                debit(WECHAT, 3_300),
                                credit(AccountKind.VOUCHER_SALES.account(), 3_000),
                                credit(FEES, 300),
                                debit(AccountKind.VOUCHER_COST.account(), 2_900),
                                credit(STOCK, 2_900))),
                entry(
                        june,
                        "SJ-2026-000004",
                        "(x",
                        List.of(debit(CASH, 3_300), credit(HELD, 3_000), credit(FEES, 300))),
                entry(
                        june,
                        BookEvent.FAILURE,
                        "(not closed",
                        debit(HELD, 3_000),
                        debit(FEES, 300),
                        credit(CUSTOMER, 3_300)),
                entry(june, BookEvent.REFUND, "refund", debit(CUSTOMER, 3_300), credit(CASH, 3_300)),
                entry(
                        june,
                        "SJ-2026-000005",
                        "USD 30 at 148.20",
                        List.of(
                                foreign("USD", "30.00", 4_446),
                                credit(CASH, 146),
                                credit(HELD, 4_000),
                                credit(FEES, 300))),
                entry(
                        august,
                        BookEvent.DRAWER_CLOSE,
                        "blind count",
                        debit(AccountKind.CASH_OVER_SHORT.account(), 200),
                        credit(CASH, 200)),
                entry(
                        august,
                        BookEvent.PAYOUT,
                        "WeChat pays",
                        debit(BANK, 3_274),
                        debit(AccountKind.PAYMENT_METHOD_FEES.account(), 26),
                        credit(WECHAT, 3_300)),
                entry(
                        may,
                        BookEvent.OPENING,
                        "",
                        debit(BANK, 3_000_000),
                        credit(AccountKind.OPENING_BALANCES.account(), 3_000_000)),
                entry(
                        august,
                        BookEvent.TRANSFER,
                        "changed at the bank",
                        debit(BANK, 4_500),
                        foreign("USD", "-30.00", -4_446),
                        credit(AccountKind.EXCHANGE_DIFFERENCES.account(), 54)),
                mistake,
                mistake.reversal(TestClock.START, CLERK, "was there before").onDay(august)));
        all.sort(Comparator.comparing(BookEntry::day));
        return all;
    }
}
