package org.tsuzuki.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsuzuki.Refusals.refusalOf;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.security.Role;

/** The desk is shared with other tests and its closed days stay closed, so these close days long ago, one after the other. */
@DeskTest
@Import(Posting.class)
class BookPeriodsTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 31);

    @Autowired
    private BookPeriods periods;

    @Autowired
    private Book book;

    @Autowired
    private Posting posting;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Published published;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Account cash = AccountKind.CASH.account(UUID.randomUUID());
    private final Account fees = AccountKind.SERVICE_FEES.account();
    private LocalDate day = LONG_AGO;

    @BeforeEach
    void the_first_open_day() {
        signedIn.as(Role.OWNER);
        day = periods.closedThrough().map(closed -> closed.plusDays(1)).orElse(LONG_AGO);
    }

    @Test
    void B13_nothing_is_posted_on_a_day_that_is_closed_or_before_it() {
        periods.close(day);

        for (var closed : List.of(day, day.minusDays(1))) {
            var refusal = refusalOf(() -> post(closed));
            assertThat(refusal.key()).isEqualTo("problem.book.closed");
            assertThat(refusal.arguments()).containsExactly(day);
        }
        assertThat(post(day.plusDays(1))).isNotNull();
    }

    @Test
    void B13_a_closed_entry_is_corrected_in_the_open_days() {
        var entry = post(day);
        periods.close(day);
        var closed = book.trialBalance(day, day);

        var reversal = book.find(posting.reverse(entry)).orElseThrow();

        assertThat(reversal.day()).isEqualTo(TestClock.TODAY);
        assertThat(book.trialBalance(day, day)).isEqualTo(closed);
        assertThat(book.balance(cash, TestClock.TODAY)).isEqualTo(Yen.ZERO);
    }

    @Test
    void the_same_again_is_no_new_entry_even_when_its_day_is_closed() {
        var entry = post(day);
        periods.close(day);

        assertThat(posting.post(entry).id()).isEqualTo(entry.id());
    }

    @Test
    void a_day_is_closed_once_and_only_when_it_is_over() {
        periods.close(day);

        assertThat(periods.closedThrough()).contains(day);
        assertThat(periods.closings().getFirst().through()).isEqualTo(day);
        assertThat(refusalOf(() -> periods.check(day)).key()).isEqualTo("problem.book.close.already");
        assertThat(refusalOf(() -> periods.close(day)).key()).isEqualTo("problem.book.close.already");
        assertThat(refusalOf(() -> periods.close(day.minusDays(1))).key()).isEqualTo("problem.book.close.already");
        assertThat(refusalOf(() -> periods.close(TestClock.TODAY)).key()).isEqualTo("problem.book.close.notOver");
    }

    @Test
    void closing_is_audited() {
        periods.close(day);

        assertThat(published.actions()).contains("book.closed");
    }

    @Test
    void only_the_owner_closes() {
        for (var role : List.of(Role.CLERK, Role.SUPERVISOR, Role.AUDITOR)) {
            signedIn.as(role);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> periods.close(day));
        }
    }

    @Test
    void the_database_itself_keeps_closed_days_closed() {
        var entry = post(day.plusDays(1));
        periods.close(day);
        var late = UUID.randomUUID();

        refused(() -> {
            for (var position = 1; position <= 2; position++) {
                database.update(
                        "insert into book_line (entry_id, position, account_id, day_of, amount)"
                                + " select ?, position, account_id, ?, amount from book_line"
                                + " where entry_id = ? and position = ?",
                        late,
                        day,
                        entry.id().value(),
                        position);
            }
            database.update(
                    "insert into book_entry (id, event, day_of, at, branch_id, staff_id, text, cause)"
                            + " select ?, event, ?, at, branch_id, staff_id, '', ? from book_entry where id = ?",
                    late,
                    day,
                    "late " + late,
                    entry.id().value());
        });
        refused(() -> database.update("delete from book_closing where closed_through = ?", day));
        refused(() -> database.update("update book_closing set staff_name = 'another' where closed_through = ?", day));

        assertThat(periods.closedThrough()).contains(day);
    }

    private BookEntry post(LocalDate on) {
        return posting.post(on, BookEvent.SALE, debit(cash, 300), credit(fees, 300));
    }

    private void refused(Runnable change) {
        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> change.run()))
                .isInstanceOf(DataAccessException.class);
    }
}
