package org.tsuzuki.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.receipt.document.Addressee;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.DeliveryStatus;
import org.tsuzuki.receipt.document.IssuedReceipts;
import org.tsuzuki.receipt.document.Medium;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;

@DeskTest
@Import(IssuedReceipts.class)
class ReceiptServiceTest {

    private static final int THREADS = 16;
    private static final int EACH = 25;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private IssuedReceipts issued;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private Published published;

    @Autowired
    private JdbcTemplate database;

    @Test
    void L08_numbers_run_from_one_in_each_branch_and_japan_year() {
        var first = issued.branch("R1");
        var second = issued.branch("R2");
        issued.issue(first);
        assertThat(issued.issue(first).number()).hasToString("R1-2026-000002");
        assertThat(issued.issue(second).number()).hasToString("R2-2026-000001");

        clock.set(Instant.parse("2026-12-31T14:59:59Z"));
        assertThat(issued.issue(first).number()).hasToString("R1-2026-000003");
        clock.set(Instant.parse("2026-12-31T15:00:00Z"));
        assertThat(issued.issue(first).number()).hasToString("R1-2027-000001");
    }

    @Test
    void L06_a_receipt_is_found_as_it_was_issued() {
        var branch = issued.branch("R3");
        var receipt = issued.issue(issued.draft(branch, "欧阳娜娜"));

        signedIn.as(Role.AUDITOR);

        assertThat(receipts.find(receipt.number())).contains(receipt);
        assertThat(receipts.find(ReceiptNumber.of("R3", 2026, 2))).isEmpty();
        assertThat(published.actions()).contains("receipt.issued");
    }

    @Test
    void many_counters_at_once_leave_no_gap_and_no_duplicate() throws InterruptedException {
        var branch = issued.branch("R4");
        var draft = issued.draft(branch, "WANG");
        Set<ReceiptNumber> numbers = ConcurrentHashMap.newKeySet();

        try (var counters = Executors.newFixedThreadPool(THREADS)) {
            for (var i = 0; i < THREADS * EACH; i++) {
                var rollBack = i % 10 == 9;
                counters.execute(() -> {
                    if (rollBack) {
                        issueAndRollBack(draft);
                    }
                    numbers.add(issued.issue(draft).number());
                });
            }
        }

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, THREADS * EACH)
                        .mapToObj(sequence -> ReceiptNumber.of("R4", 2026, sequence))
                        .toList());
        assertThat(AsSystem.call(receipts::gaps)).noneMatch(gap -> gap.value().startsWith("R4-"));
    }

    @Test
    void a_rolled_back_renewal_gives_its_number_back() {
        var branch = issued.branch("R5");
        var draft = issued.draft(branch, "WANG");
        issueAndRollBack(draft);
        issued.issue(draft);
        issueAndRollBack(draft);

        assertThat(issued.issue(draft).number()).hasToString("R5-2026-000002");
    }

    @Test
    void L08_a_receipt_taken_out_by_hand_is_seen_as_a_gap() {
        var branch = issued.branch("R6");
        IntStream.range(0, 3).forEach(i -> issued.issue(branch));
        database.update("delete from receipt where number = 'R6-2026-000002'");

        signedIn.as(Role.AUDITOR);

        assertThat(receipts.gaps()).contains(new ReceiptNumber("R6-2026-000002"));
        assertThat(receipts.series())
                .contains(new SeriesCheck("R6", 2026, 3, List.of(new ReceiptNumber("R6-2026-000002"))));
        database.update("delete from receipt where number like 'R6-%'");
        database.update("delete from receipt_series where branch_code = 'R6'");
    }

    @Test
    void a_receipt_is_only_issued_within_what_it_is_for() {
        var draft = issued.draft(issued.branch("R7"), "WANG");
        signedIn.as(Role.CLERK);

        assertThatThrownBy(() -> receipts.issue(draft)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void every_handing_out_is_counted() {
        var number = issued.issue(issued.branch("R8")).number();

        var clerk = signedIn.as(Role.CLERK);
        var original = receipts.recordPrint(number, Medium.PAPER);
        var copy = receipts.recordPrint(number, Medium.PDF);

        assertThat(original.isOriginal()).isTrue();
        assertThat(copy.copy()).isEqualTo(2);
        assertThat(copy.staff()).isEqualTo(clerk.name());
        assertThat(receipts.handOuts(number)).containsExactly(original, copy);
        assertThat(published.actions()).contains("receipt.handedOut");
    }

    @Test
    void an_auditor_takes_file_copies_and_never_the_customers() {
        var number = issued.issue(issued.branch("RB")).number();

        var auditor = signedIn.as(Role.AUDITOR);
        assertThatThrownBy(() -> receipts.recordPrint(number, Medium.PDF)).isInstanceOf(AccessDeniedException.class);
        var onFile = receipts.recordFileCopy(number);
        signedIn.as(Role.CLERK);
        assertThatThrownBy(() -> receipts.recordFileCopy(number)).isInstanceOf(AccessDeniedException.class);
        var original = receipts.recordPrint(number, Medium.PAPER);

        assertThat(onFile.copy()).isEqualTo(Delivery.ON_FILE);
        assertThat(onFile.staff()).isEqualTo(auditor.name());
        assertThat(original.isOriginal()).isTrue();
        assertThat(receipts.handOuts(number)).containsExactly(onFile, original);
    }

    @Test
    void L06_a_full_invoice_is_the_same_receipt_handed_out_with_a_name() {
        var receipt = issued.issue(issued.branch("RC"));
        signedIn.as(Role.CLERK);
        receipts.recordPrint(receipt.number(), Medium.PAPER);

        var invoice = receipts.recordHandOut(
                receipt.number(), Medium.PDF, Addressee.read(" 株式会社 つづき ").orElseThrow());

        assertThat(invoice.copy()).isEqualTo(2);
        assertThat(receipts.handOuts(receipt.number()))
                .extracting(Delivery::addressee)
                .containsExactly(null, "株式会社 つづき");
        assertThat(receipts.find(receipt.number())).contains(receipt);
        assertThat(published.changes().getLast().fields())
                .contains(new DomainChange.Field("addressee", null, "株式会社 つづき"));
    }

    @Test
    void a_mail_that_did_not_go_out_gives_its_copy_number_back() {
        var number = issued.issue(issued.branch("RD")).number();
        signedIn.as(Role.CLERK);

        var lost = receipts.recordMail(number, null, "l•••@example.com");
        assertThat(receipts.nextCopy(number)).isEqualTo(2);
        receipts.recordOutcome(number, lost, "problem.mail.unreachable");
        var again = receipts.recordMail(number, null, "l•••@example.com");
        receipts.recordOutcome(number, again, null);

        assertThat(again.isOriginal()).isTrue();
        assertThat(receipts.handOuts(number))
                .extracting(Delivery::delivery)
                .containsExactly(DeliveryStatus.FAILED, DeliveryStatus.SENT);
        assertThat(receipts.nextCopy(number)).isEqualTo(2);
        assertThat(published.actions()).contains("receipt.mailed", "receipt.notMailed");
    }

    @Test
    void a_sale_knows_its_customer_and_its_returns() {
        var draft = issued.draft(issued.branch("RE"), "WANG");
        var sale = issued.issue(draft);
        var back = issued.issueReturn(draft, sale);

        signedIn.as(Role.AUDITOR);

        assertThat(receipts.returnsOf(sale.number())).containsExactly(back);
        assertThat(receipts.returnsOf(back.number())).isEmpty();
        assertThat(receipts.customerOf(sale.number())).contains(new CustomerId(draft.customerId()));
    }

    @Test
    void a_receipt_that_does_not_exist_cannot_be_handed_out() {
        signedIn.as(Role.CLERK);

        assertThatThrownBy(() -> receipts.recordPrint(ReceiptNumber.of("R9", 2026, 1), Medium.PDF))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void the_doors_are_locked() {
        var draft = issued.draft(issued.branch("RA"), "WANG");
        var number = issued.issue(draft).number();

        signedIn.nobody();
        assertThatThrownBy(() -> receipts.find(number)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        signedIn.as(Role.AUDITOR);
        assertThatThrownBy(() -> receipts.issue(draft)).isInstanceOf(AccessDeniedException.class);
        signedIn.as(Role.CLERK);
        assertThatThrownBy(receipts::gaps).isInstanceOf(AccessDeniedException.class);
    }

    private void issueAndRollBack(ReceiptDraft draft) {
        AsSystem.run(() -> issued.transaction().executeWithoutResult(status -> {
            receipts.issue(draft);
            status.setRollbackOnly();
        }));
    }
}
