package org.tsuzuki.book.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.Drawn;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.DayFormat;
import org.tsuzuki.base.Language;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.security.Role;

class ClosingViewTest extends LedgerScreens {

    private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 31);

    @Autowired
    private BookPeriods periods;

    private LocalDate day = LONG_AGO;

    @BeforeEach
    void the_first_open_day() {
        day = periods.closedThrough().map(closed -> closed.plusDays(1)).orElse(LONG_AGO);
    }

    @Test
    void the_end_of_last_month_is_proposed_with_what_it_would_close() {
        UI.getCurrent().navigate("ledger/closing");

        assertThat(this.<LocalDate>field("Close up to and including").getValue())
                .isEqualTo(TestClock.TODAY.withDayOfMonth(1).minusDays(1));
        assertThat(screen()).contains("Closes all open days up to 31 Oct 2026");
    }

    @Test
    void closing_tells_first_asks_once_and_is_listed() {
        posting.post(day, BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        UI.getCurrent().navigate("ledger/closing");

        choose(day);
        assertThat(screen()).contains("up to " + told(day) + ". Entries: 1, debit ¥300, credit ¥300");
        press("Close period");
        assertThat(periods.closedThrough()).isNotEqualTo(Optional.of(day));
        press("Close for good");

        assertThat(periods.closedThrough()).contains(day);
        assertThat(screen()).contains("The books are closed up to " + told(day));
        assertThat(Drawn.rows("Closed periods").getFirst()).startsWith(told(day), "Test OWNER");
    }

    @Test
    void cancelling_closes_nothing() {
        UI.getCurrent().navigate("ledger/closing");
        choose(day);

        press("Close period");
        press("Cancel");

        assertThat(periods.closedThrough().filter(closed -> !closed.isBefore(day)))
                .isEmpty();
    }

    @Test
    void what_would_be_refused_is_said_beside_the_day_before_anything_is_pressed() {
        periods.close(day);
        UI.getCurrent().navigate("ledger/closing");

        choose(TestClock.TODAY);
        assertThat(problemOf("Close up to and including"))
                .isEqualTo("Only days that are over can be closed. Choose yesterday or an earlier day.");
        choose(day);
        assertThat(problemOf("Close up to and including"))
                .isEqualTo("The books are closed up to " + told(day) + " already. Choose a later day.");
        choose(day.plusDays(1));
        assertThat(problemOf("Close up to and including")).isEmpty();
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void the_auditor_sees_what_is_closed_and_closes_nothing() {
        UI.getCurrent().navigate("ledger/closing");

        assertThat(screen()).contains("Closed periods");
        assertThat(find(Button.class).withText("Close period").all()).isEmpty();
    }

    private void choose(LocalDate wanted) {
        this.<LocalDate>field("Close up to and including").setValue(wanted);
    }

    private static String told(LocalDate day) {
        return DayFormat.day(Language.EN, day);
    }
}
