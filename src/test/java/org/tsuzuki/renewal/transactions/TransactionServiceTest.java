package org.tsuzuki.renewal.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Yen;
import org.tsuzuki.export.ExportedTransactions;
import org.tsuzuki.export.data.AmountRange;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.TransactionFixtures;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

@DeskTest
class TransactionServiceTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final Pageable TEN = PageRequest.ofSize(10);

    @Autowired
    private TransactionService transactions;

    @Autowired
    private ExportedTransactions exported;

    private final String channel = TransactionFixtures.channel();
    private TransactionFixtures renewals;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private EntityManagerFactory database;

    private StaffDetails clerk;

    @BeforeEach
    void signIn(@Autowired JdbcClient database) {
        renewals = new TransactionFixtures(database);
        clerk = signedIn.as(Role.CLERK);
    }

    @Test
    void the_latest_renewal_comes_first_with_the_names_of_clerk_and_branch() {
        var older = renewals.store(row(NOON));
        var newer = renewals.store(row(NOON.plusSeconds(60)));

        var page = transactions.page(ofChannel(), TEN);

        assertThat(page).extracting(row -> row.renewal().receiptNumber()).containsExactly(newer, older);
        assertThat(page.getFirst().clerk()).isEqualTo(clerk.name());
        assertThat(page.getFirst().branch()).isNotBlank();
    }

    @Test
    void a_day_is_a_day_in_japan() {
        var lastSecond = renewals.store(row(Instant.parse("2026-11-19T14:59:59Z")));
        var midnight = renewals.store(row(Instant.parse("2026-11-19T15:00:00Z")));
        var day = LocalDate.of(2026, 11, 20);

        assertThat(found(ofChannel().between(day, day))).containsExactly(midnight);
        assertThat(found(ofChannel().between(null, day.minusDays(1)))).containsExactly(lastSecond);
        assertThat(found(ofChannel().between(day.plusDays(1), null))).isEmpty();
    }

    @Test
    void every_field_narrows_the_list() {
        var plain = row(NOON);
        var first = renewals.store(plain);
        var other = row(NOON.minusSeconds(9)).paidTo("docomo", "ALIPAY");
        var second = renewals.store(other);

        assertThat(found(narrowed(plain.customer(), null, null, null))).containsExactly(first);
        assertThat(found(narrowed(null, clerk.id().value(), null, null))).containsExactly(first, second);
        assertThat(found(narrowed(null, other.customer(), null, null))).isEmpty();
        assertThat(found(narrowed(null, null, "docomo", null))).containsExactly(second);
        assertThat(found(narrowed(null, null, null, "CASH"))).containsExactly(first);
        signedIn.as(Role.OWNER);
        assertThat(found(inBranch(clerk.branch().value()))).containsExactly(first, second);
        assertThat(found(inBranch(plain.customer()))).isEmpty();
    }

    @Test
    void an_amount_range_includes_its_ends_and_combines_with_days_and_customer() {
        var low = row(NOON).of(1000);
        var first = renewals.store(low);
        var second = renewals.store(row(NOON.minusSeconds(9)).of(5000));

        assertThat(found(ofChannel().amounting(new AmountRange(1300L, 5300L)))).containsExactly(first, second);
        assertThat(found(ofChannel().amounting(new AmountRange(1301L, null)))).containsExactly(second);
        assertThat(found(ofChannel().amounting(new AmountRange(null, 5299L)))).containsExactly(first);
        assertThat(found(ofChannel().amounting(new AmountRange(5300L, 1300L)))).containsExactly(first, second);
        var both = narrowed(low.customer(), null, null, null).amounting(new AmountRange(1000L, 2000L));
        assertThat(found(both)).containsExactly(first);
        assertThat(found(both.between(TestClock.TODAY.plusDays(1), null))).isEmpty();
        assertThat(found(both.amounting(new AmountRange(2000L, null)))).isEmpty();
    }

    @Test
    void an_export_of_an_amount_range_has_those_rows_only() throws Exception {
        var low = renewals.store(row(NOON).of(1000));
        var high = renewals.store(row(NOON).of(5000));
        var out = new ByteArrayOutputStream();

        exported.export(
                ofChannel().amounting(new AmountRange(5000L, null)), TransactionOrder.LATEST_FIRST, Language.EN, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains(high).doesNotContain(low);
    }

    @Test
    void states_of_money_and_result_narrow_independently() {
        var open = renewals.store(row(NOON));
        var failed = renewals.store(row(NOON.minusSeconds(1)).standing(MoneyState.TAKEN, ResultState.FAILED));
        var refunded = renewals.store(row(NOON.minusSeconds(2)).standing(MoneyState.REFUNDED, ResultState.FAILED));

        assertThat(found(standing(Set.of(ResultState.FAILED), Set.of()))).containsExactly(failed, refunded);
        assertThat(found(standing(Set.of(), Set.of(MoneyState.TAKEN)))).containsExactly(open, failed);
        assertThat(found(standing(Set.of(ResultState.FAILED), Set.of(MoneyState.REFUNDED))))
                .containsExactly(refunded);
        assertThat(found(standing(Set.of(ResultState.FAILED, ResultState.SUBMITTED), Set.of())))
                .hasSize(3);
    }

    @Test
    void totals_leave_out_what_was_given_back() {
        renewals.store(row(NOON));
        renewals.store(row(NOON).standing(MoneyState.REFUNDED, ResultState.REVERSED));

        assertThat(transactions.totals(ofChannel())).isEqualTo(new TransactionTotals(2, new Yen(3300)));
        assertThat(transactions.count(ofChannel())).isEqualTo(2);
        assertThat(transactions.totals(standing(Set.of(ResultState.UNKNOWN), Set.of())))
                .isEqualTo(new TransactionTotals(0, Yen.ZERO));
    }

    @Test
    void the_list_is_sorted_by_time_or_sum() {
        var small = renewals.store(row(NOON).of(1000));
        var big = renewals.store(row(NOON.minusSeconds(60)).of(5000));

        assertThat(found(sorted(Sort.Direction.ASC, TransactionOrder.TIME))).containsExactly(big, small);
        assertThat(found(sorted(Sort.Direction.ASC, TransactionOrder.TOTAL))).containsExactly(small, big);
        assertThat(found(sorted(Sort.Direction.DESC, TransactionOrder.TOTAL))).containsExactly(big, small);
        assertThatThrownBy(() -> found(sorted(Sort.Direction.ASC, "details")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thousands_are_paged_without_a_gap_or_a_double() {
        renewals.fill(channel, clerk, 2500, NOON);
        var seen = new ArrayList<String>();

        for (var page = 0; page < 25; page++) {
            var part = transactions.page(ofChannel(), PageRequest.of(page, 100));
            assertThat(part).hasSize(100);
            part.forEach(row -> seen.add(row.renewal().receiptNumber()));
        }

        assertThat(new HashSet<>(seen)).hasSize(2500);
        assertThat(transactions.page(ofChannel(), PageRequest.of(25, 100))).isEmpty();
    }

    @Test
    void an_export_asks_the_database_the_same_few_questions_for_each_thousand() throws Exception {
        renewals.fill(channel, clerk, 2500, NOON);
        var statistics = database.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        exported.export(ofChannel(), TransactionOrder.LATEST_FIRST, Language.EN, OutputStream.nullOutputStream());

        // Branches, staff, three parts of the list, each with its receipts, refunds and payments; two entries of the
        // audit
        // log that look up their run, branches and staff, and now and then numbers for those.
        assertThat(statistics.getPrepareStatementCount()).isBetween(16L, 17L);
        assertThat(statistics.getTransactionCount()).isEqualTo(3); // its start, one moment for all rows, its end
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void a_page_costs_three_questions_however_many_rows_it_has() {
        renewals.fill(channel, clerk, 200, NOON);
        var statistics = database.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();

        assertThat(transactions.page(ofChannel(), PageRequest.of(1, 100))).hasSize(100);

        assertThat(statistics.getPrepareStatementCount()).isEqualTo(3);
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void an_auditor_may_read_and_export() throws Exception {
        renewals.store(row(NOON));
        signedIn.as(Role.AUDITOR);
        var out = new ByteArrayOutputStream();

        exported.export(ofChannel(), TransactionOrder.LATEST_FIRST, Language.EN, out);

        assertThat(transactions.page(ofChannel(), TEN)).hasSize(1);
        assertThat(out.size()).isPositive();
    }

    @Test
    void a_stranger_may_not() {
        signedIn.nobody();

        for (var call : List.<ThrowingCallable>of(
                () -> transactions.page(ofChannel(), TEN),
                () -> transactions.count(ofChannel()),
                () -> transactions.totals(ofChannel()),
                () -> exported.export(
                        ofChannel(), TransactionOrder.LATEST_FIRST, Language.EN, OutputStream.nullOutputStream()))) {
            assertThatThrownBy(call)
                    .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
        }
    }

    private TransactionFixtures.Row row(Instant at) {
        return renewals.row(channel, clerk, at);
    }

    private TransactionFilter ofChannel() {
        return narrowed(null, null, null, null);
    }

    private TransactionFilter narrowed(
            @Nullable UUID customer, @Nullable UUID staff, @Nullable String carrier, @Nullable String payment) {
        return new TransactionFilter(
                null, null, customer, staff, null, carrier, channel, payment, Set.of(), Set.of(), AmountRange.ALL);
    }

    private TransactionFilter inBranch(UUID branch) {
        return new TransactionFilter(
                null, null, null, null, branch, null, channel, null, Set.of(), Set.of(), AmountRange.ALL);
    }

    private TransactionFilter standing(Set<ResultState> results, Set<MoneyState> money) {
        return new TransactionFilter(
                null, null, null, null, null, null, channel, null, results, money, AmountRange.ALL);
    }

    private static Pageable sorted(Sort.Direction direction, String column) {
        return PageRequest.of(0, 10, direction, column);
    }

    private List<String> found(TransactionFilter filter) {
        return receipts(transactions.page(filter, TEN));
    }

    private List<String> found(Pageable page) {
        return receipts(transactions.page(ofChannel(), page));
    }

    private static List<String> receipts(List<Transaction> rows) {
        return rows.stream().map(row -> row.renewal().receiptNumber()).toList();
    }
}
