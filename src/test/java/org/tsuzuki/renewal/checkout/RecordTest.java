package org.tsuzuki.renewal.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.lookup.LookupService;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.quote.CheckoutRequest;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.RenewalProblem;
import org.tsuzuki.renewal.quote.SaleLine;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;

@DeskTest
class RecordTest {

    private static final List<String> BOOKS =
            List.of("renewal", "receipt", "receipt_series", "audit_entry", "lookup_token", "renewal_draft");

    @Autowired
    private CheckoutService checkout;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private LookupService lookup;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient database;

    private CardDetails card;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
        counter.record(counter.prepaid()); // the branch has a series of receipts
    }

    @Test
    void what_costs_something_else_than_the_clerk_confirmed_is_asked_again() {
        var line = new SaleLine(UUID.randomUUID(), card.id(), counter.voucher(card));

        var refusal = refusalOf(() -> checkout.record(CheckoutRequest.of(line, new Yen(3_299), Submission.DONE)));
        var recorded = checkout.record(CheckoutRequest.of(line, new Yen(3_300), Submission.DONE));

        assertThat(refusal.is(RenewalProblem.TOTAL_CHANGED)).isTrue();
        assertThat(recorded.before()).isFalse();
        assertThat(renewals.history(card.id())).hasSize(1);
    }

    @Test
    void a_renewal_comes_with_its_receipt_its_audit_entries_and_its_search_word() {
        var recorded = counter.record(card);

        var renewal = renewals.find(recorded.id()).orElseThrow();
        assertThat(renewal.total()).isEqualTo(new Yen(3_300));
        assertThat(renewal.amounts().money()).isEqualTo(MoneyState.TAKEN);
        assertThat(receipts.find(new ReceiptNumber(recorded.receiptNumber()))
                        .orElseThrow()
                        .total())
                .isEqualTo(renewal.total());
        assertThat(renewals.findByReceipt(recorded.receiptNumber())).containsExactly(renewal);
        assertThat(audited(recorded.receiptNumber())).containsExactly("receipt.issued", "renewal.recorded");
        assertThat(lookup.search(recorded.receiptNumber(), 5))
                .singleElement()
                .satisfies(hit -> assertThat(hit.receipt()).isEqualTo(recorded.receiptNumber()));
    }

    @Test
    void the_clocks_stand_still_until_somebody_has_looked() {
        counter.record(card);

        assertThat(counter.now(card).keyDates()).isEqualTo(card.keyDates());
    }

    @Test
    void nothing_is_recorded_when_the_audit_fails() {
        database.sql("alter table audit_entry add constraint no_renewal check (action <> 'renewal.recorded') nocheck")
                .update();
        try {
            var before = books();

            assertThatThrownBy(() -> counter.record(card)).isInstanceOf(DataAccessException.class);

            assertThat(books()).isEqualTo(before);
            assertThat(AsSystem.call(receipts::gaps)).isEmpty();
        } finally {
            database.sql("alter table audit_entry drop constraint no_renewal").update();
        }
        assertThat(counter.record(card).before()).isFalse();
    }

    @Test
    void nothing_is_recorded_when_something_is_missing() {
        var form = counter.voucher(card);
        var before = books();

        assertRefused(form.withTick("readback", null), "steps", "problem.renewal.steps");
        assertRefused(form.withReference("tillReceipt", " "), "reference.tillReceipt", "problem.required");
        assertRefused(form.withPlan(null, ""), "amount", "problem.renewal.amount");
        assertRefused(form.withPayment(null), "payment", "problem.renewal.payment");

        assertThat(books()).isEqualTo(before);
    }

    private void assertRefused(RenewalChoice wrong, String field, String key) {
        assertThat(refusalOf(() -> counter.record(UUID.randomUUID(), card.id(), wrong))
                        .key())
                .isEqualTo(key);
        assertThatThrownBy(() -> counter.record(UUID.randomUUID(), card.id(), wrong))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    @Test
    void of_a_code_only_the_end_is_stored() {
        var form = counter.voucher(card).withReference("codeLast4", "7788-9900-5566-3456");

        var recorded = counter.record(UUID.randomUUID(), card.id(), form);

        assertThat(documents(recorded))
                .hasSize(2)
                .allSatisfy(
                        document -> assertThat(document).contains("\"3456\"").doesNotContain("5566", "7788"));
    }

    private List<String> documents(RecordedRenewal recorded) {
        return database.sql("""
                        select details from renewal where receipt_number = :number
                        union all select content from receipt where number = :number
                        """)
                .param("number", recorded.receiptNumber())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> audited(String label) {
        return database.sql("select action from audit_entry where label = ? order by id")
                .param(label)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<Object> books() {
        return BOOKS.stream()
                .map(table -> table.equals("receipt_series")
                        ? "select sum(last_number) from receipt_series"
                        : "select count(*) from " + table)
                .map(query -> database.sql(query).query().singleValue())
                .toList();
    }
}
