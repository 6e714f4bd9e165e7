package org.tsuzuki.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.OneSecurityContext;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.DeskClock;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.book.export.AccountingTool;
import org.tsuzuki.book.export.BookExport;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.card.CardSummary;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.Shipped;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.drawer.closing.ZReportService;
import org.tsuzuki.operations.DeskOpening;
import org.tsuzuki.operations.demo.cards.DemoCards;
import org.tsuzuki.operations.demo.people.DemoCustomers;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.renewal.Laws;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.validity.CardState;

@SpringBootTest(properties = {"tsuzuki.demo=true", "logging.file.name=target/test-logs/tsuzuki.log"})
@ContextConfiguration(initializers = FreshData.class)
@Import(OneSecurityContext.class)
class DemoAgencyTest {

    private static final LocalDate OPENED = TestClock.TODAY.minusYears(3);

    /** Stands still at noon of the day on which the demo is filled. */
    @TestConfiguration
    static class Noon {

        @Bean
        @Primary
        DeskClock noon() {
            return new DeskClock(Clock.fixed(TestClock.START, JapanTime.ZONE));
        }
    }

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private CardService cards;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private ZReportService reports;

    @Autowired
    private DemoFiller filler;

    @Autowired
    private DemoSignIn signIn;

    @Autowired
    private DeskOpening opening;

    @Autowired
    private UserDetailsService directory;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private Book book;

    @Autowired
    private BookPeriods periods;

    @Autowired
    private BookExport exports;

    @Value("${tsuzuki.data}")
    private Path data;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void the_agency_has_its_size() {
        assertThat(count("branch")).isEqualTo(3);
        assertThat(count("staff")).isEqualTo(8);
        assertThat(count("customer")).isEqualTo(400);
        assertThat(count("card")).isEqualTo(600);
        assertThat(count("renewal")).isEqualTo(2000);
        assertThat(number("select count(*) from receipt where returns is null")).isEqualTo(2000);
        assertThat(counts("select role, count(*) from staff group by role"))
                .isEqualTo(Map.of("OWNER", 1L, "SUPERVISOR", 2L, "CLERK", 4L, "AUDITOR", 1L));
    }

    @Test
    void cards_stand_in_every_state() {
        var states = summaries().stream()
                .collect(Collectors.groupingBy(
                        card -> card.state(card.line(Shipped.CATALOGUE), TestClock.START), Collectors.counting()));

        assertThat(states).containsOnlyKeys(CardState.values());
        assertThat(states)
                .allSatisfy(
                        (state, number) -> assertThat(number).as(state.name()).isGreaterThanOrEqualTo(8));
    }

    @Test
    void something_runs_out_today_and_on_each_day_of_the_week() {
        for (var day = 0; day <= 7; day++) {
            var ending = TestClock.TODAY.plusDays(day);
            assertThat(AsSystem.call(() -> cards.fallingDue(ending, ending, 100)))
                    .as("day %s", day)
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void every_carrier_channel_and_kind_of_card_occurs() {
        var carriers =
                AsSystem.call(catalogue::carriers).stream().map(Carrier::id).toList();
        var channels =
                AsSystem.call(catalogue::channels).stream().map(Channel::id).toList();

        assertThat(strings("select distinct carrier_id from card")).hasSize(28).hasSameElementsAs(carriers);
        assertThat(strings("select distinct carrier_id from renewal")).hasSameElementsAs(carriers);
        assertThat(strings("select distinct channel_id from renewal"))
                .hasSize(16)
                .hasSameElementsAs(channels);
        assertThat(strings("select distinct form from card")).hasSize(SimForm.values().length);
        assertThat(strings("select distinct contract from card")).hasSize(Contract.values().length);
        assertThat(strings("select distinct purpose from card")).hasSize(Purpose.values().length);
        assertThat(strings("select distinct generation from card")).hasSize(Generation.values().length);
    }

    @Test
    void some_renewals_are_open_and_some_failed() {
        assertThat(counts("select result, count(*) from renewal group by result"))
                .isEqualTo(Map.of("CONFIRMED", 1924L, "SUBMITTED", 24L, "UNKNOWN", 12L, "FAILED", 40L));
    }

    @Test
    void what_is_still_owed_is_nowhere_called_given_back() {
        assertThat(number("select count(*) from renewal where result = 'FAILED' and refunded < total"))
                .isPositive();
        assertThat(strings("select reason from renewal_step where to_state = 'FAILED'"))
                .isNotEmpty()
                .noneMatch(reason -> reason.contains("返金") || reason.contains("退款") || reason.contains("refund"));
    }

    @Test
    void it_has_been_at_work_for_two_years() {
        for (var month = 0; month < 24; month++) {
            var first = TestClock.TODAY.minusMonths(month + 1L).atStartOfDay(JapanTime.ZONE);
            var recorded = number(
                    "select count(*) from renewal where recorded_at >= ? and recorded_at < ?",
                    first.toOffsetDateTime(),
                    first.plusMonths(1).toOffsetDateTime());
            assertThat(recorded).as("month from %s", first).isGreaterThan(5);
        }
        assertThat(number(
                        "select count(*) from audit_entry where at < ?",
                        TestClock.START.minus(Duration.ofDays(731)).atOffset(ZoneOffset.UTC)))
                .isPositive();
    }

    @Test
    void carriers_are_paid_in_every_way() {
        assertThat(counts("select settlement_route, count(*) from renewal group by settlement_route"))
                .containsOnlyKeys("DIRECT", "ON_BEHALF", "FROM_STOCK")
                .allSatisfy((route, renewals) -> assertThat(renewals).as(route).isGreaterThan(10));
        for (var way : List.of(
                "method_id is null and reverses_id is null",
                "reverses_id is not null",
                "currency is not null",
                "charged < covered and reverses_id is null",
                "method_id in (select id from settlement_method where kind = 'BALANCE')")) {
            assertThat(number("select count(*) from carrier_settlement where " + way))
                    .as(way)
                    .isPositive();
        }
        assertThat(number("select count(*) from renewal where held > 0")).isPositive();
        assertThat(number("select count(*) from carrier_settlement b where reverses_id is not null and exists"
                        + " (select 1 from carrier_settlement a where a.renewal_id = b.renewal_id"
                        + " and a.reverses_id is null and a.recorded_at >= b.recorded_at)"))
                .isPositive();
        assertThat(actions("settlement.toppedUp")).isGreaterThan(1);
    }

    @Test
    void vouchers_are_bought_used_and_spoilt() {
        assertThat(counts("select state, count(*) from voucher group by state"))
                .containsKeys("IN_STOCK", "USED", "SPOILT")
                .allSatisfy((state, vouchers) -> assertThat(vouchers).as(state).isGreaterThan(5));
    }

    @Test
    void money_goes_back_and_to_the_bank() {
        assertThat(actions("renewal.refunded")).isGreaterThan(20);
        assertThat(number("select count(*) from book_line l join book_account a on a.id = l.account_id"
                        + " join book_entry e on e.id = l.entry_id"
                        + " where a.kind = 'BANK' and l.amount > 0 and e.event = 'DRAWER_MOVEMENT'"))
                .isGreaterThan(50);
    }

    @Test
    void safe_bank_and_balances_are_never_below_zero() {
        for (var kind : List.of("SAFE", "BANK", "AGENCY_BALANCE")) {
            assertThat(number(
                            "select min(s.held) from (select sum(d.moved) over (partition by d.id order by d.day_of)"
                                    + " as held from (select a.id, l.day_of, sum(l.amount) as moved from book_line l"
                                    + " join book_account a on a.id = l.account_id where a.kind = ?"
                                    + " group by a.id, l.day_of) d) s",
                            kind))
                    .as(kind)
                    .isNotNegative();
        }
        assertThat(actions("opening.recorded")).isEqualTo(4);
    }

    @Test
    void cards_are_paid_each_month() {
        assertThat(actions("transfer.recorded")).isGreaterThan(24);
        var end = TestClock.TODAY.withDayOfMonth(1).minusDays(1);
        var cards = AsSystem.call(() -> book.trialBalance(end.withDayOfMonth(1), end)).lines().stream()
                .filter(line -> line.account().kind() == AccountKind.AGENCY_CREDIT_CARD)
                .toList();
        assertThat(cards)
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        card -> assertThat(card.credit().plus(card.closing()).amount())
                                .as("%s owes what was charged last month at most", card)
                                .isNotNegative());
    }

    @Test
    void the_years_that_are_over_are_closed_month_by_month() {
        assertThat(actions("book.closed")).isGreaterThanOrEqualTo(12);
        assertThat(AsSystem.call(periods::closedThrough)).contains(LocalDate.of(TestClock.TODAY.getYear() - 1, 12, 31));
    }

    @Test
    void every_law_of_the_books_holds() {
        assertThat(new Laws(database).broken()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void programs_of_others_add_the_two_years_up_as_the_desk_does(AccountingTool tool) throws Exception {
        tool.mustBeThere();
        var exported = new ByteArrayOutputStream();
        AsSystem.run(() -> {
            try {
                exports.write(tool.format(), OPENED, TestClock.TODAY, exported);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        var text = exported.toString(StandardCharsets.UTF_8);

        assertThat(tool.complaint(folder, text)).isEmpty();
        assertThat(tool.balances(folder, text))
                .isEqualTo(AccountingTool.balances(AsSystem.call(() -> book.trialBalance(OPENED, TestClock.TODAY))));
    }

    @Test
    void receipts_are_numbered_without_gaps_in_the_order_of_their_times() {
        assertThat(AsSystem.call(receipts::gaps)).isEmpty();
        assertThat(number("select count(*) from receipt a join receipt b on a.branch_id = b.branch_id"
                        + " and a.year_of = b.year_of and a.sequence + 1 = b.sequence and a.issued_at > b.issued_at"))
                .isZero();
        assertThat(number("select count(distinct branch_id) from receipt")).isEqualTo(3);
    }

    @Test
    void nothing_happens_in_the_future() {
        for (var time : List.of(
                "recorded_at from renewal",
                "observed_at from renewal",
                "created_at from customer",
                "changed_at from card",
                "at from audit_entry")) {
            var latest = database.queryForObject("select max(" + time.replace(" from", ") from"), OffsetDateTime.class);
            assertThat(Objects.requireNonNull(latest).toInstant()).as(time).isBeforeOrEqualTo(TestClock.START);
        }
        assertThat(
                        number(
                                "select count(*) from renewal r join card c on c.id = r.card_id where r.recorded_at < c.created_at"))
                .isZero();
        assertThat(
                        number(
                                "select count(*) from card c join customer p on p.id = c.customer_id where c.created_at < p.created_at"))
                .isZero();
    }

    @Test
    void drawers_were_closed_each_evening_and_those_of_today_are_open() {
        assertThat(AsSystem.call(reports::gaps)).isEmpty();
        assertThat(number("select count(*) from drawer where open_for is not null"))
                .isEqualTo(number("select count(*) from staff where role <> 'AUDITOR'"));
        assertThat(count("z_report")).isGreaterThan(100).isEqualTo(actions("drawer.closed"));
        assertThat(number("select count(*) from z_report where counted <> expected"))
                .isPositive();
        assertThat(number("select count(*) from money_entry"))
                .isEqualTo(number("select count(*) from drawer_entry where money_entry_id is not null"));
    }

    @Test
    void every_change_has_its_audit_entry() {
        assertThat(actions("customer.created")).isEqualTo(400);
        assertThat(actions("card.created")).isEqualTo(600);
        assertThat(actions("renewal.recorded")).isEqualTo(2000);
        assertThat(actions("receipt.issued")).isEqualTo(count("receipt"));
        assertThat(actions("renewal.confirmed")).isEqualTo(1924).isEqualTo(actions("card.clocksMoved"));
        assertThat(actions("renewal.failed")).isEqualTo(40);
        assertThat(actions("renewal.notSeen")).isEqualTo(12);
        assertThat(actions("staff.joined")).isEqualTo(8);
        assertThat(
                        number(
                                "select count(*) from audit_entry where action like 'renewal.%' and staff_id not in (select id from staff)"))
                .isZero();
    }

    @Test
    void the_same_day_invents_the_same_agency_again() {
        AsSystem.run(() -> {
            var people = new DemoCustomers();
            var again = new DemoCards(catalogue, TestClock.TODAY);
            for (var i = 0; i < 400; i++) {
                var person = people.next(TestClock.TODAY, i % 90);
                var stored = number(
                        "select count(*) from customer where coalesce(han, '') = ? and coalesce(kana, '') = ?"
                                + " and coalesce(latin, '') = ?",
                        text(person.han()),
                        text(person.kana()),
                        text(person.latin()));
                assertThat(stored).as("%s", person.names()).isPositive();
            }
            for (var i = 0; i < 600; i++) {
                var card = again.next(CustomerId.next(), i).card();
                var iccid = card.iccid();
                var phone = card.phone();
                assertThat(iccid == null ? 1 : number("select count(*) from card where iccid = ?", iccid.value()))
                        .isOne();
                assertThat(phone == null ? 1 : number("select count(*) from card where phone = ?", phone.e164()))
                        .isOne();
            }
        });
    }

    @Test
    void it_is_filled_once() {
        filler.run(new DefaultApplicationArguments());

        assertThat(count("customer")).isEqualTo(400);
        assertThat(count("staff")).isEqualTo(8);
    }

    @Test
    void the_start_tells_the_address_and_who_can_sign_in() throws IOException {
        var lines = opening.text("8123");
        var password = signIn.lines().getLast().replaceFirst(".*: ", "");

        assertThat(lines.getFirst()).contains("http://localhost:8123");
        assertThat(lines).hasSize(11).anyMatch(line -> line.contains("mei.wang") && line.contains("owner"));
        assertThat(lines.getLast()).contains(password);
        assertThat(encoder.matches(
                        password, directory.loadUserByUsername("nina").getPassword()))
                .isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("demo-sign-in.txt"))))
                .isEqualTo("rw-------");
    }

    @Test
    void open_renewals_are_fresh() {
        assertThat(number(
                        "select count(*) from renewal where result in ('SUBMITTED', 'UNKNOWN') and recorded_at < ?",
                        TestClock.START.minus(Duration.ofDays(6)).atOffset(ZoneOffset.UTC)))
                .isZero();
    }

    private List<CardSummary> summaries() {
        var ids = strings("select cast(id as varchar) from card").stream()
                .map(id -> new CardId(UUID.fromString(id)))
                .toList();
        return AsSystem.call(() -> cards.summaries(ids));
    }

    private long count(String table) {
        return number("select count(*) from " + table);
    }

    private long actions(String action) {
        return number("select count(*) from audit_entry where action = ?", action);
    }

    private long number(String query, Object... arguments) {
        return Objects.requireNonNull(database.queryForObject(query, Long.class, arguments));
    }

    private List<String> strings(String query) {
        return database.query(query, (row, index) -> row.getString(1));
    }

    private Map<String, Long> counts(String query) {
        return database.query(query, (row, index) -> Map.entry(row.getString(1), row.getLong(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }
}
