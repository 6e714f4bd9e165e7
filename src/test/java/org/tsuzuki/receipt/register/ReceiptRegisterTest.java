package org.tsuzuki.receipt.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Yen;
import org.tsuzuki.database.Writers;
import org.tsuzuki.export.data.AmountRange;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.receipt.ReceiptDraft;
import org.tsuzuki.receipt.document.IssuedReceipts;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.security.Role;

@DeskTest
@Import(IssuedReceipts.class)
class ReceiptRegisterTest {

    private static final Pageable TEN = PageRequest.ofSize(10);
    private static int branches;

    @Autowired
    private ReceiptRegister register;

    @Autowired
    private ReceiptData data;

    @Autowired
    private IssuedReceipts issued;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Writers writers;

    private BranchDetails branch;
    private ReceiptDraft draft;
    private ReceiptContent sale;
    private ReceiptContent other;
    private ReceiptContent refund;

    @BeforeEach
    void aSaleAnotherAndItsRefundTheDayAfter() {
        branch = issued.branch("R" + (10 + branches++));
        draft = issued.draft(branch, "LI NA");
        sale = issued.issue(draft);
        clock.advance(Duration.ofMinutes(1));
        other = issued.issue(issued.draftOfFamily(branch));
        clock.advance(Duration.ofDays(1));
        refund = issued.issueReturn(draft, sale);
        signedIn.as(Role.AUDITOR);
    }

    @AfterEach
    void today() {
        clock.set(TestClock.START);
    }

    @Test
    void the_newest_receipt_comes_first_with_customer_branch_and_total() {
        var all = register.page(here(), TEN);

        assertThat(all)
                .extracting(RegisteredReceipt::number)
                .containsExactly(refund.number(), other.number(), sale.number());
        assertThat(all.get(1).customer()).startsWith("LI NA ");
        assertThat(all.get(1).branch()).isEqualTo(branch.name());
        assertThat(all.getFirst().total()).isEqualTo(new Yen(-3_550));
        assertThat(register.totals(here()))
                .isEqualTo(new ReceiptTotals(3, sale.total().plus(other.total()).minus(new Yen(3_550))));
    }

    @Test
    void days_are_days_in_japan_and_both_ends_belong_to_the_range() {
        assertThat(found(here().between(TestClock.TODAY, TestClock.TODAY)))
                .containsExactly(number(other), number(sale));
        assertThat(found(here().between(TestClock.TODAY.plusDays(1), null))).containsExactly(number(refund));
        assertThat(found(here().between(null, TestClock.TODAY.minusDays(1)))).isEmpty();
    }

    @Test
    void both_ends_belong_to_a_range_of_amounts_and_a_refund_is_found_by_what_was_given_back() {
        assertThat(found(of(null, 3_550L, 3_550L))).containsExactly(number(refund));
        assertThat(found(of(null, 3_300L, 3_550L))).containsExactly(number(refund), number(sale));
        assertThat(found(of(null, 3_551L, null))).containsExactly(number(other));
        assertThat(found(of(null, null, 3_299L))).isEmpty();
        assertThat(found(of(null, other.total().amount(), 3_300L))).hasSize(3);
    }

    @Test
    void customer_day_and_amount_narrow_together() {
        assertThat(found(of(draft.customerId(), null, null))).containsExactly(number(refund), number(sale));
        assertThat(found(of(draft.customerId(), 3_551L, null))).isEmpty();
        assertThat(found(of(draft.customerId(), null, null).between(TestClock.TODAY.plusDays(1), null)))
                .containsExactly(number(refund));
        assertThat(found(of(draft.customerId(), null, 3_550L).between(null, TestClock.TODAY)))
                .containsExactly(number(sale));
        assertThat(found(of(null, 3_551L, null).between(TestClock.TODAY.plusDays(1), null)))
                .isEmpty();
    }

    @Test
    void the_data_set_has_the_rows_of_the_list_with_the_same_filter() throws Exception {
        var filter = new DataFilter(
                TestClock.TODAY,
                TestClock.TODAY,
                branch.id().value(),
                Map.of("customer", List.of(draft.customerId().toString()), "most", List.of("3550")));
        var rows = new ArrayList<String>();

        data.read(filter, row -> rows.add(row.stored().number().value()));

        assertThat(rows).containsExactly(number(sale));
        assertThat(data.count(filter)).isEqualTo(1);
        assertThat(data.filters()).containsExactly("customer", "least", "most");
    }

    @Test
    void no_page_is_longer_than_the_limit() {
        assertThat(register.page(here(), PageRequest.ofSize(100_000))).hasSize(3);
        assertThat(register.page(here(), PageRequest.of(1, 2))).hasSize(1);
    }

    @Test
    void a_clerk_does_not_search_the_books() {
        signedIn.as(Role.CLERK);

        assertThatThrownBy(() -> register.page(here(), TEN)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> register.totals(here())).isInstanceOf(AccessDeniedException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    receipt_by_amount   | select number from receipt where amount between 1000 and 1001
                    receipt_of_customer | select number from receipt where customer_id = '018f0000-0000-7000-8000-000000000000'
                    receipt_by_time     | select number from receipt where issued_at >= '2026-11-20 00:00:00+09' and issued_at < '2026-11-21 00:00:00+09'
                    renewal_by_amount   | select id from renewal where total between 1000 and 1001
                    """)
    void an_index_serves_each_question(String index, String question) {
        assertThat(plan(question)).containsIgnoringCase(index);
    }

    /** A small table would be read whole; here it is asked what serves when it has grown. */
    private String plan(String question) {
        TransactionTemplate transaction = issued.transaction();
        return Objects.requireNonNull(transaction.execute(asked -> {
            if (!writers.oneAtATime()) {
                database.sql("set local enable_seqscan = off").update();
            }
            return String.join(
                    " ", database.sql("explain " + question).query(String.class).list());
        }));
    }

    private ReceiptFilter here() {
        return of(null, null, null);
    }

    private ReceiptFilter of(@Nullable UUID customer, @Nullable Long least, @Nullable Long most) {
        return new ReceiptFilter(null, null, customer, branch.id().value(), new AmountRange(least, most));
    }

    private List<String> found(ReceiptFilter filter) {
        return register.page(filter, TEN).stream()
                .map(receipt -> receipt.number().value())
                .toList();
    }

    private static String number(ReceiptContent receipt) {
        return receipt.number().value();
    }
}
