package org.tsuzuki.renewal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.Invented;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.validity.KeyDates;
import tools.jackson.databind.json.JsonMapper;

/** Renewals as they lie in the database, without the road that records them; each test has a channel of its own. */
public final class TransactionFixtures {

    private static final AtomicLong SEQUENCE = new AtomicLong(500_000);

    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder().build();

    public TransactionFixtures(JdbcClient database) {
        this.database = database;
    }

    public static String channel() {
        return "channel-" + UUID.randomUUID();
    }

    UUID customer() {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into customer (id, version, number, latin, search_text, note, created_at, changed_at, changed_by)
                        values (?, 0, ?, ?, '', '', ?, ?, 'Test')
                        """)
                .params(id, SEQUENCE.incrementAndGet(), Invented.name(), now(), now())
                .update();
        return id;
    }

    UUID card(UUID customer) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into card (id, version, customer_id, carrier_id, form, contract, purpose, generation,
                            bought_at, login_id, note, created_at, changed_at, changed_by)
                        values (?, 0, ?, 'softbank', 'PHYSICAL', 'PREPAID', 'VOICE', 'G4', '', '', '', ?, ?, 'Test')
                        """).params(id, customer, now(), now()).update();
        return id;
    }

    private static Instant now() {
        return Instant.parse("2026-11-01T00:00:00Z");
    }

    /** Many renewals at once, a minute apart from each other but two at every time, of 1 to 500 yen. */
    public void fill(String channel, StaffDetails by, int count, Instant start) {
        var customer = customer();
        var card = card(customer);
        var details = json.writeValueAsString(details("Wang", "090-1234-5678", null));
        var first = SEQUENCE.getAndAdd(count) + 1;
        database.sql("""
                        insert into receipt (number, branch_id, year_of, sequence, issued_at, customer_id, total, content)
                        select 'SJ-2031-' || (x + ?), ?, 2031, x + ?, ?, ?, 1, '{}' from system_range(0, ?)
                        """)
                .params(first, by.branch().value(), first, start, customer, count - 1)
                .update();
        var sale = sale(customer, by, "SJ-2031-" + first, start);
        database.sql("""
                        insert into renewal (id, version, idempotency_key, sale_id, card_id, customer_id, branch_id,
                            staff_id, carrier_id, channel_id, payment_id, amount, fee, late_fee, discount, direct, total,
                            settlement_route, settled, held, refunded_amount, refunded_fee, refunded_late_fee, refunded, money, result,
                            recorded_at, receipt_number, details)
                        select random_uuid(), 0, random_uuid(), ?, ?, ?, ?, ?, 'softbank', ?, 'CASH',
                            mod(x, 500) + 1, 0, 0, 0, 0, mod(x, 500) + 1, 'FROM_STOCK', 0, 0, 0, 0, 0, 0, 'TAKEN', 'SUBMITTED',
                            dateadd(minute, x / 2, cast(? as timestamp with time zone)), 'SJ-2031-' || (x + ?), ?
                        from system_range(0, ?)
                        """)
                .params(
                        sale,
                        card,
                        customer,
                        by.branch().value(),
                        by.id().value(),
                        channel,
                        start,
                        first,
                        details,
                        count - 1)
                .update();
    }

    public Row row(String channel, StaffDetails by, Instant at) {
        return new Row(
                channel,
                by,
                at,
                customer(),
                "softbank",
                "CASH",
                3000,
                MoneyState.TAKEN,
                ResultState.SUBMITTED,
                "Wang",
                "090-1234-5678",
                null);
    }

    /** Stores it and gives the number of its receipt. */
    public String store(Row row) {
        var number = SEQUENCE.incrementAndGet();
        var receipt = "SJ-2031-" + number;
        var branch = row.by().branch().value();
        var back = row.money() == MoneyState.REFUNDED;
        database.sql("""
                        insert into receipt (number, branch_id, year_of, sequence, issued_at, customer_id, total, content)
                        values (?, ?, 2031, ?, ?, ?, 1, '{}')
                        """)
                .params(receipt, branch, number, row.at(), row.customer())
                .update();
        database.sql("""
                        insert into renewal (id, version, idempotency_key, sale_id, card_id, customer_id, branch_id,
                            staff_id, carrier_id, channel_id, payment_id, amount, fee, late_fee, discount, direct, total,
                            settlement_route, settled, held, refunded_amount, refunded_fee, refunded_late_fee, refunded, money, result,
                            recorded_at, receipt_number, details)
                        values (random_uuid(), 0, random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, ?, 300, 0, 0, 0, ?,
                            'FROM_STOCK', 0, 0, ?, ?, 0, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        sale(row.customer(), row.by(), receipt, row.at()),
                        card(row.customer()),
                        row.customer(),
                        branch,
                        row.by().id().value(),
                        row.carrier(),
                        row.channel(),
                        row.payment(),
                        row.amount(),
                        row.amount() + 300,
                        back ? row.amount() : 0,
                        back ? 300 : 0,
                        back ? row.amount() + 300 : 0,
                        row.money().name(),
                        row.result().name(),
                        row.at(),
                        receipt,
                        json.writeValueAsString(details(row.name(), row.cardNumber(), row.seen())))
                .update();
        return receipt;
    }

    private UUID sale(UUID customer, StaffDetails by, String receipt, Instant at) {
        var id = UUID.randomUUID();
        database.sql("insert into sale values (?, 0, random_uuid(), ?, ?, ?, ?, 1, ?)")
                .params(id, customer, by.branch().value(), by.id().value(), receipt, at)
                .update();
        return id;
    }

    private static RenewalDetails details(String name, String cardNumber, @Nullable Observation seen) {
        return new RenewalDetails(
                "C-000001",
                name,
                cardNumber,
                "",
                new Trilingual("软银", "ソフトバンク", "SoftBank"),
                new Trilingual("便利店", "コンビニ", "Store voucher"),
                new Trilingual("充值 60 天", "チャージ 60日", "Recharge 60 days"),
                false,
                null,
                new Trilingual("现金", "現金", "Cash"),
                null,
                KeyDates.NONE,
                KeyDates.NONE,
                List.of(),
                List.of(),
                seen,
                "",
                null,
                null,
                null,
                List.of());
    }

    /** What a test cares about in one renewal. */
    public record Row(
            String channel,
            StaffDetails by,
            Instant at,
            UUID customer,
            String carrier,
            String payment,
            long amount,
            MoneyState money,
            ResultState result,
            String name,
            String cardNumber,
            @Nullable Observation seen) {

        public Row of(long newAmount) {
            return new Row(
                    channel, by, at, customer, carrier, payment, newAmount, money, result, name, cardNumber, seen);
        }

        public Row paidTo(String newCarrier, String newPayment) {
            return new Row(
                    channel, by, at, customer, newCarrier, newPayment, amount, money, result, name, cardNumber, seen);
        }

        public Row standing(MoneyState newMoney, ResultState newResult) {
            return new Row(
                    channel, by, at, customer, carrier, payment, amount, newMoney, newResult, name, cardNumber, seen);
        }

        public Row named(String newName, String newCardNumber) {
            return new Row(
                    channel, by, at, customer, carrier, payment, amount, money, result, newName, newCardNumber, seen);
        }

        public Row seen(Observation observation) {
            return new Row(
                    channel,
                    by,
                    at,
                    customer,
                    carrier,
                    payment,
                    amount,
                    money,
                    ResultState.CONFIRMED,
                    name,
                    cardNumber,
                    observation);
        }
    }

    public static Observation seenUntil(LocalDate day) {
        return new Observation(day, new Yen(1240), "", Observation.Source.CARRIER_PAGE);
    }
}
