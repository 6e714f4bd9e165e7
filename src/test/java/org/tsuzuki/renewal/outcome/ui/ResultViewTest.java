package org.tsuzuki.renewal.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.security.Role;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;

class ResultViewTest extends ScreenTest {

    private static final String DAY = "New last day";

    @Autowired
    private RenewalService renewals;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;
    private RenewalId renewal;

    @BeforeEach
    void recorded() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
        renewal = counter.record(card).id();
    }

    @Test
    void the_promised_day_is_suggested_and_confirmed_with_what_was_seen() {
        open();
        var promised = this.<LocalDate>field(DAY).getValue();
        type("Balance, if shown", "3,240");
        type("Data, calls and SMS added", "12 GB");

        press("Confirm");

        assertThat(promised).isEqualTo(LocalDate.of(2027, 1, 20));
        assertThat(result()).isEqualTo(ResultState.CONFIRMED);
        assertThat(counter.now(card).keyDates().get(KeyDateKind.DATA)).contains(KeyDate.of(KeyDateKind.DATA, promised));
        assertThat(counter.now(card).balance()).isEqualTo(new Yen(3_240));
        assertThat(screen()).contains("¥3,240", "12 GB", "Carrier page").doesNotContain("What do you see now?");
    }

    @Test
    void what_is_still_to_be_entered_has_its_steps_and_no_number_of_another_page() {
        var other = counter.prepaid();
        renewal = counter.record(
                        UUID.randomUUID(),
                        other.id(),
                        counter.voucher(other).withTick("readback", null),
                        Submission.LATER,
                        null)
                .id();

        open();

        assertThat(screen()).contains("Paid, not submitted", "Steps").doesNotContain("3 · Steps");
    }

    @Test
    void another_day_that_was_seen_moves_the_clocks_there() {
        open();
        this.<LocalDate>field(DAY).setValue(LocalDate.of(2027, 1, 18));

        press("Confirm");

        assertThat(counter.now(card).keyDates().get(KeyDateKind.DATA))
                .contains(KeyDate.of(KeyDateKind.DATA, LocalDate.of(2027, 1, 18)));
    }

    @Test
    void what_is_missing_or_wrong_is_explained_beside_its_field() {
        open();
        this.<LocalDate>field(DAY).clear();

        press("Confirm");

        assertThat(problemOf(DAY)).isEqualTo("Enter the new last day that you see.");
        this.<LocalDate>field(DAY).setValue(LocalDate.of(2027, 1, 20));
        type("Balance, if shown", "much");

        press("Confirm");

        assertThat(problemOf("Balance, if shown")).isEqualTo("Enter an amount such as 1,980.");
        assertThat(result()).isEqualTo(ResultState.SUBMITTED);
        assertThat(counter.now(card).keyDates()).isEqualTo(card.keyDates());
    }

    @Test
    void a_stopped_line_has_to_be_seen_at_work() {
        var works = "What works again: data, calls, SMS";
        var overdue = counter.billed();
        var bill = counter.form(overdue, "CONBINI_SMARTPIT").withPlan("sakura-bill", "3278");
        renewal = counter.record(
                        UUID.randomUUID(),
                        overdue.id(),
                        bill.withOwnExpiry(null).withTendered(""))
                .id();
        open();

        press("Confirm");

        assertThat(problemOf(works)).startsWith("The line was stopped or overdue");
        assertThat(find(TextField.class).withLabel(works).single().isRequiredIndicatorVisible())
                .isTrue();
        assertThat(result()).isEqualTo(ResultState.SUBMITTED);
        type(works, "data, calls");

        press("Confirm");

        assertThat(result()).isEqualTo(ResultState.CONFIRMED);
    }

    @Test
    void what_is_not_seen_yet_stays_open() {
        open();

        press("Not updated yet");

        assertThat(result()).isEqualTo(ResultState.UNKNOWN);
        assertThat(screen()).contains("What do you see now?");
    }

    @Test
    void a_failure_asks_why() {
        open();
        press("It failed");

        test(find(Button.class).withText("It failed").all().getLast()).click();

        assertThat(problemOf("Reason")).isEqualTo("Say why");
        assertThat(result()).isEqualTo(ResultState.SUBMITTED);

        type("Reason", "code was used before");
        test(find(Button.class).withText("It failed").all().getLast()).click();

        assertThat(result()).isEqualTo(ResultState.FAILED);
        assertThat(screen()).contains("code was used before").doesNotContain("What do you see now?");
    }

    @Test
    void an_auditor_only_reads() {
        signedIn.as(Role.AUDITOR);

        open();

        assertThat(screen()).contains("As recorded").doesNotContain("What do you see now?");
    }

    private void open() {
        navigate("renewals/" + renewal, ResultView.class);
    }

    private ResultState result() {
        return renewals.find(renewal).orElseThrow().result();
    }
}
