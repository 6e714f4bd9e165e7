package org.tsuzuki.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsuzuki.Refusals.refusalOf;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.book.Posting;
import org.tsuzuki.security.Role;
import org.tsuzuki.settlement.SettlementMethod;
import org.tsuzuki.settlement.SettlementMethodService;
import org.tsuzuki.transfer.TransferOrder;
import org.tsuzuki.transfer.TransferService;

@DeskTest
@Import({Posting.class, Statements.class})
class ReconciliationServiceTest {

    private static final LocalDate DAY = LocalDate.of(2012, 5, 10);

    @Autowired
    private ReconciliationService service;

    @Autowired
    private StatementService imports;

    @Autowired
    private Statements statements;

    @Autowired
    private Book book;

    @Autowired
    private BookPeriods periods;

    @Autowired
    private SettlementMethodService settlement;

    @Autowired
    private TransferService transfers;

    @Autowired
    private Posting posting;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Published published;

    @Autowired
    private JdbcTemplate database;

    // The desk is shared with other tests: each has a card of its own.
    private final Account card = AccountKind.AGENCY_CREDIT_CARD.account(UUID.randomUUID());
    private final Account held = AccountKind.HELD_FOR_CARRIER.account("povo2");

    @BeforeEach
    void as_the_owner() {
        signedIn.as(Role.OWNER);
    }

    @Test
    void a_statement_is_imported_and_its_charges_are_proposed_for_the_lines_of_the_book() {
        var paid = pay(DAY, 3000);

        var id = statements.add(card, "Date,Amount,Description\n2012-05-11,3000,POVO\n2012-05-12,800,PARKING\n");

        var sheet = service.sheet(id);
        assertThat(sheet.statement())
                .returns(2, Statement::rows)
                .returns(0, Statement::marked)
                .returns(DAY.plusDays(1), Statement::firstDay)
                .returns("Test OWNER", Statement::importedBy);
        assertThat(sheet.proposals()).hasSize(1);
        assertThat(sheet.proposals().getFirst().lines())
                .extracting(LineId::entry)
                .containsExactly(paid.id());
        assertThat(sheet.leftRows()).extracting(StatementRow::text).containsExactly("PARKING");
        assertThat(imports.statements(card)).extracting(Statement::id).containsExactly(id);
        assertThat(published.actions()).contains("reconciliation.imported");
    }

    @Test
    void B17_confirmed_proposals_are_marked_stay_marked_and_leave_the_book_as_it_is() {
        var paid = pay(DAY, 3000);
        var id = statements.add(card, "Date,Amount\n2012-05-11,3000\n");

        assertThat(service.mark(id, service.sheet(id).proposals())).isEqualTo(1);

        var sheet = service.sheet(id);
        assertThat(sheet.proposals()).isEmpty();
        assertThat(sheet.openRows()).isEmpty();
        assertThat(sheet.leftLines()).isEmpty();
        assertThat(sheet.marked()).hasSize(1);
        assertThat(sheet.marked().getFirst().by()).isEqualTo("Test OWNER");
        assertThat(imports.statements(card).getFirst().marked()).isEqualTo(1);
        assertThat(book.find(paid.id()).orElseThrow().lines()).isEqualTo(paid.lines());
        assertThat(published.actions()).contains("reconciliation.marked");
    }

    @Test
    void the_row_of_the_bank_for_a_card_bill_finds_its_transfer() {
        var ours = settlement
                .add(SettlementMethod.card(Invented.name(), "4242", YearMonth.of(2029, 1)))
                .account();
        var paid = transfers.record(new TransferOrder(
                UUID.randomUUID(), Account.MAIN_BANK, ours, new Yen(34_567), "", DAY, "the bill of April", true));
        var id = statements.add(Account.MAIN_BANK, "Date,Amount,Description\n2012-05-11,-34567,CARD BILL\n");

        assertThat(service.sheet(id).proposals().getFirst().lines())
                .extracting(LineId::entry)
                .containsExactly(paid);
    }

    @Test
    void a_mark_can_be_undone_and_made_again() {
        pay(DAY, 3000);
        var id = statements.add(card, "Date,Amount\n2012-05-11,3000\n");
        var proposals = service.sheet(id).proposals();
        service.mark(id, proposals);

        service.unmark(id, 2);

        assertThat(service.sheet(id).proposals()).isEqualTo(proposals);
        assertThat(published.actions()).contains("reconciliation.unmarked");
        assertThat(service.mark(id, proposals)).isEqualTo(1);
    }

    @Test
    void the_sum_has_to_fit_when_rows_are_matched_by_hand() {
        pay(DAY, 3000);
        pay(DAY.plusDays(9), 1000);
        var id = statements.add(card, "Date,Amount\n2012-05-30,4000\n");
        var lines = service.sheet(id).openLines().stream().map(BookSide::id).toList();

        var refusal = refusalOf(() -> service.mark(id, List.of(new Match(2, lines.subList(0, 1)))));
        assertThat(refusal).isEqualTo(Problem.of("problem.reconciliation.sum", "-¥3,000", "-¥4,000", "-¥1,000"));
        assertThat(refusalOf(() -> service.mark(id, List.of(new Match(2, List.of()))))
                        .key())
                .isEqualTo("problem.reconciliation.noLine");

        assertThat(service.mark(id, List.of(new Match(2, lines)))).isEqualTo(1);
    }

    @Test
    void what_is_marked_is_marked_once() {
        pay(DAY, 3000);
        var id = statements.add(card, "Date,Amount,Description\n2012-05-11,3000,one\n2012-05-12,3000,two\n");
        var first = service.sheet(id).proposals();
        service.mark(id, first);

        assertThat(refusalOf(() -> service.mark(id, first)).key()).isEqualTo("problem.reconciliation.marked");
        var line = first.getFirst().lines();
        assertThat(refusalOf(() -> service.mark(id, List.of(new Match(3, line))))
                        .key())
                .isEqualTo("problem.reconciliation.marked");
        assertThat(service.sheet(id).marked()).hasSize(1);
    }

    @Test
    void the_database_itself_keeps_a_line_and_a_row_from_being_marked_twice() {
        pay(DAY, 3000);
        var id = statements.add(card, "Date,Amount,Description\n2012-05-11,3000,one\n2012-05-12,3000,two\n");
        service.mark(id, service.sheet(id).proposals());

        assertThatThrownBy(() -> database.update(
                        "insert into statement_mark_line (entry_id, position, statement_id, row_number, day_of, amount)"
                                + " select entry_id, position, statement_id, row_number, day_of, amount"
                                + " from statement_mark_line where statement_id = ?",
                        id.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.update(
                        "insert into statement_mark (statement_id, row_number, staff_id, staff_name, at)"
                                + " select statement_id, row_number, staff_id, staff_name, at"
                                + " from statement_mark where statement_id = ?",
                        id.value()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_same_file_is_refused_and_its_first_import_named() {
        pay(DAY, 3000);
        statements.add(card, "Date,Amount\n2012-05-11,3000\n");

        var refusal = refusalOf(() -> statements.add(card, "Date,Amount\n2012-05-11,3000\n"));

        assertThat(refusal)
                .isEqualTo(
                        Problem.of("problem.reconciliation.same", "statement.csv", DAY.plusDays(1), DAY.plusDays(1)));
        assertThat(imports.statements(card)).hasSize(1);
    }

    @Test
    void rows_of_an_earlier_statement_are_told_and_left_out_each_as_often_as_it_has_them() {
        pay(DAY, 3000);
        statements.add(card, "Date,Amount\n2012-05-11,3000\n2012-05-12,500\n");

        var again = "Date,Amount\n2012-05-11,3000\n2012-05-12,500\n2012-05-12,500\n2012-05-20,700\n";
        var preview = imports.preview(statements.upload(card, again, null));

        assertThat(preview.known()).isEqualTo(2);
        assertThat(preview.rows()).extracting(StatementRow::number).containsExactly(4, 5);
        statements.add(card, again);
        var reordered = "Amount,Date\n3000,2012-05-11\n";
        assertThat(refusalOf(() -> statements.add(card, reordered)))
                .isEqualTo(Problem.of("problem.reconciliation.known", 1));
    }

    @Test
    void the_columns_of_last_time_are_remembered_for_the_account_alone() {
        pay(DAY, 3000);
        var layout = imports.proposal(card, "a,b,c\n1,300,2012-05-11\n".getBytes(StandardCharsets.UTF_8), null)
                .layout();
        var own = new StatementLayout(
                1,
                Map.of(
                        ColumnRole.DAY, new StatementLayout.Column(2, "c"),
                        ColumnRole.AMOUNT, new StatementLayout.Column(1, "b")),
                layout.dayOrder(),
                false);
        imports.importStatement(new StatementUpload(
                card, "a.csv", "a,b,c\n1,300,2012-05-11\n".getBytes(StandardCharsets.UTF_8), null, own, null));

        var next = imports.proposal(card, "b,c,a\n400,2012-06-11,1\n".getBytes(StandardCharsets.UTF_8), null);

        assertThat(next.remembered()).isTrue();
        assertThat(next.layout().outIsPositive()).isFalse();
        assertThat(next.layout().column(ColumnRole.DAY)).isEqualTo(new StatementLayout.Column(1, "c"));
        var other = AccountKind.AGENCY_CREDIT_CARD.account(UUID.randomUUID());
        assertThat(imports.proposal(other, "b,c,a\n400,2012-06-11,1\n".getBytes(StandardCharsets.UTF_8), null)
                        .remembered())
                .isFalse();
    }

    @Test
    void a_file_with_one_bad_row_leaves_nothing_behind() {
        pay(DAY, 3000);

        assertThat(refusalOf(() -> statements.add(card, "Date,Amount\n2012-05-11,3000\n2012-05-12,oops\n")))
                .isEqualTo(Problem.of("problem.reconciliation.amount", 3, "oops"));

        assertThat(imports.statements(card)).isEmpty();
        assertThat(imports.proposal(card, "Date,Amount\n".getBytes(StandardCharsets.UTF_8), null)
                        .remembered())
                .isFalse();
        assertThat(published.actions()).doesNotContain("reconciliation.imported");
    }

    @Test
    void an_account_that_never_moved_has_no_statement() {
        assertThat(refusalOf(() -> statements.add(card, "Date,Amount\n2012-05-11,3000\n"))
                        .key())
                .isEqualTo("problem.reconciliation.account");
    }

    @Test
    void the_difference_to_the_issuers_balance_is_explained_to_the_yen() {
        pay(DAY.minusDays(200), 9000); // long before the first statement
        pay(DAY, 3000);
        pay(DAY, 450); // not charged yet
        var id = imports.importStatement(statements.upload(
                card, "Date,Amount,Description\n2012-05-11,3000,POVO\n2012-05-12,800,PARKING\n", new Yen(12_800)));
        service.mark(id, service.sheet(id).proposals());

        var balance = service.sheet(id).balance();

        assertThat(balance.book()).isEqualTo(new Yen(-12_450));
        assertThat(balance.issuer()).isEqualTo(new Yen(-12_800));
        assertThat(balance.difference()).contains(new Yen(-350));
        assertThat(balance.onlyInBook()).isEqualTo(new Yen(-9450));
        assertThat(balance.onlyOnStatements()).isEqualTo(new Yen(-800));
        assertThat(balance.before()).contains(new Yen(-9000));
    }

    @Test
    void what_is_matched_across_the_last_day_explains_a_difference_too() {
        pay(DAY.plusDays(2), 3000);
        var id = imports.importStatement(statements.upload(card, "Date,Amount\n2012-05-11,3000\n", new Yen(3000)));
        service.mark(id, service.sheet(id).proposals());

        var balance = service.sheet(id).balance();

        assertThat(balance.book()).isEqualTo(Yen.ZERO);
        assertThat(balance.acrossTheDay()).isEqualTo(new Yen(-3000));
        assertThat(balance.before()).contains(Yen.ZERO);
    }

    @Test
    void the_closing_balance_can_be_told_later() {
        pay(DAY, 3000);
        var id = statements.add(card, "Date,Amount\n2012-05-11,3000\n");

        imports.tellClosing(id, new Yen(3000));

        assertThat(service.sheet(id).statement().closing()).isEqualTo(new Yen(-3000));
        assertThat(published.actions()).contains("reconciliation.closing");
    }

    @Test
    void an_entry_and_its_reversal_are_not_left_over() {
        posting.reverse(pay(TestClock.TODAY, 3000));
        pay(TestClock.TODAY, 700);
        var id = statements.add(card, "Date,Amount\n2026-11-20,10\n");

        var sheet = service.sheet(id);

        assertThat(sheet.leftLines()).extracting(BookSide::amount).containsExactly(new Yen(-700));
        assertThat(sheet.cancelled()).isEqualTo(2);
    }

    @Test
    void of_a_payment_that_failed_and_was_repeated_the_one_that_went_through_is_proposed() {
        posting.reverse(pay(TestClock.TODAY, 3000));
        var paid = pay(TestClock.TODAY, 3000);
        var id = statements.add(card, "Date,Amount\n2026-11-20,3000\n");

        var sheet = service.sheet(id);

        assertThat(sheet.proposals())
                .singleElement()
                .satisfies(match ->
                        assertThat(match.lines()).extracting(LineId::entry).containsExactly(paid.id()));
        assertThat(sheet.leftLines()).isEmpty();
        assertThat(sheet.cancelled()).isEqualTo(2);
    }

    @Test
    void a_withdrawn_statement_takes_its_marks_with_it_and_can_be_imported_again() {
        pay(DAY, 3000);
        var csv = "Date,Amount\n2012-05-11,3000\n";
        var id = statements.add(card, csv);
        service.mark(id, service.sheet(id).proposals());

        assertThat(refusalOf(() -> imports.withdraw(id, " ")).key()).isEqualTo("reason.missing");
        imports.withdraw(id, "wrong month");

        assertThat(imports.statements(card)).isEmpty();
        assertThat(refusalOf(() -> service.sheet(id)).key()).isEqualTo("problem.reconciliation.unknown");
        assertThat(published.actions()).contains("reconciliation.withdrawn");
        assertThat(service.sheet(statements.add(card, csv)).proposals()).hasSize(1);
    }

    @Test
    void a_statement_of_closed_days_stays() {
        pay(DAY, 3000);
        var day = periods.closedThrough().map(closed -> closed.plusDays(1)).orElse(LocalDate.of(2001, 1, 31));
        var id = statements.add(card, "Date,Amount\n" + day + ",3000\n");
        periods.close(day);

        assertThat(refusalOf(() -> imports.withdraw(id, "wrong month")))
                .isEqualTo(Problem.of("problem.reconciliation.closed", day));
        assertThat(imports.statements(card)).hasSize(1);
    }

    @Test
    void two_who_import_the_same_file_at_once_import_it_once() throws InterruptedException {
        pay(DAY, 3000);
        var upload = statements.upload(card, "Date,Amount\n2012-05-11,3000\n", null);

        assertThat(atOnce(() -> imports.importStatement(upload))).isEqualTo(1);

        assertThat(imports.statements(card)).hasSize(1);
    }

    @Test
    void two_who_confirm_the_same_proposals_at_once_mark_them_once() throws InterruptedException {
        pay(DAY, 3000);
        var id = statements.add(card, "Date,Amount\n2012-05-11,3000\n");
        var proposals = service.sheet(id).proposals();

        assertThat(atOnce(() -> service.mark(id, proposals))).isEqualTo(1);

        assertThat(service.sheet(id).marked()).hasSize(1);
    }

    /** How many of three owners got through; the others were refused in words. */
    private int atOnce(Runnable work) throws InterruptedException {
        var owner = SecurityContextHolder.getContext();
        var ready = new CountDownLatch(3);
        var through = new AtomicInteger();
        var refused = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var each = 0; each < 3; each++) {
                threads.execute(() -> {
                    SecurityContextHolder.setContext(owner);
                    ready.countDown();
                    try {
                        ready.await();
                        work.run();
                        through.incrementAndGet();
                    } catch (ProblemException late) {
                        refused.incrementAndGet();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    } finally {
                        SecurityContextHolder.clearContext();
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        signedIn.as(Role.OWNER);
        assertThat(through.get() + refused.get()).isEqualTo(3);
        return through.get();
    }

    @Test
    void a_formula_is_kept_as_text_and_written_so_that_no_spreadsheet_runs_it() throws IOException {
        pay(DAY, 3000);
        var id = statements.add(card, "Date,Amount,Description\n2012-05-11,3000,=cmd|' /C calc'!A0\n");
        service.mark(id, service.sheet(id).proposals());
        var out = new ByteArrayOutputStream();

        service.write(id, out);

        assertThat(service.sheet(id).marked().getFirst().row().text()).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("2,2012-05-11,-3000,,'=cmd|' /C calc'!A0,Test OWNER,2012-05-10,");
    }

    @Test
    void the_auditor_reads_and_changes_nothing() {
        pay(DAY, 3000);
        var id = statements.add(card, "Date,Amount\n2012-05-11,3000\n");
        var upload = statements.upload(card, "Date,Amount\n2012-05-12,10\n", null);
        var proposals = service.sheet(id).proposals();
        signedIn.as(Role.AUDITOR);

        assertThat(service.sheet(id).openRows()).hasSize(1);
        for (var door : List.<Runnable>of(
                () -> imports.importStatement(upload),
                () -> service.mark(id, proposals),
                () -> service.unmark(id, 2),
                () -> imports.tellClosing(id, null),
                () -> imports.withdraw(id, "no"))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(door::run);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "SUPERVISOR"})
    void nobody_else_sees_statements(Role role) {
        signedIn.as(role);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> imports.accounts());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> imports.statements(card));
    }

    private BookEntry pay(LocalDate day, long yen) {
        return posting.post(day, BookEvent.CARRIER_PAYMENT, debit(held, yen), credit(card, yen));
    }
}
