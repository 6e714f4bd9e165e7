package org.tsuzuki.renewal.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

/** The board as somebody sees it who looks after few renewals. */
class PendingViewTest extends ScreenTest {

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ResultService results;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    private CardDetails card;
    private RenewalId renewal;

    @BeforeEach
    void recorded() {
        signedIn.as(Role.OWNER);
        renewals.myOpen().forEach(open -> results.fail(open.id(), "left by another test"));
        clock.set(TestClock.START.minus(Duration.ofDays(2)));
        card = counter.prepaid();
        renewal = counter.record(card).id();
    }

    @Test
    void a_row_says_whose_it_is_where_it_was_entered_and_how_late_the_look_is() {
        clock.advance(Duration.ofMinutes(55));

        open();

        assertThat(screen())
                .contains("overdue by 25 min")
                .contains(record().details().customerName())
                .contains(card.identifiers().shown().split("-"))
                .contains(record().receiptNumber())
                .contains("Pending")
                .contains("Assigned to Test OWNER")
                .contains("Japan time");
    }

    @Test
    void the_board_looks_again_by_itself() {
        open();
        assertThat(screen()).contains("due at 12:30");
        clock.advance(Duration.ofMinutes(55));
        results.noAnswer(renewal, "the page hung");

        lookAgain();

        assertThat(screen()).contains("overdue by 25 min", "Result unknown");
        results.fail(renewal, "declined");
        lookAgain();
        assertThat(screen()).contains("No pending renewals");
    }

    /** As the page asks every minute while somebody is there. */
    private void lookAgain() {
        var board = find(PendingView.class).single().getElement();
        board.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(board, "look-again", JacksonUtils.createObjectNode()));
    }

    @Test
    void a_look_ahead_says_when_it_is_due() {
        open();

        assertThat(screen()).contains("due at 12:30");
    }

    @Test
    void what_is_seen_is_confirmed_with_the_promised_day_before_ones_eyes() {
        open();

        press("Confirm result");

        var day = find(DayField.class).withLabel("New last day").single();
        assertThat(day.getValue()).isEqualTo(LocalDate.of(2027, 1, 20));
        assertThat(day.getHelperText()).contains("20 Jan 2027");
        assertThat(record().result()).isEqualTo(ResultState.SUBMITTED);

        press("Confirm");

        assertThat(record().result()).isEqualTo(ResultState.CONFIRMED);
        assertThat(screen()).contains("No pending renewals");
    }

    @Test
    void what_is_not_seen_is_looked_at_again_when_one_says() {
        open();
        press("Not updated yet");
        type("What you saw instead (optional)", "still the old day");

        press("In 2 h · 14:00");

        assertThat(record().result()).isEqualTo(ResultState.UNKNOWN);
        assertThat(record().details().resultNote()).isEqualTo("still the old day");
        assertThat(record().status().lookAgainAt()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
        assertThat(screen()).contains("due at 14:00", "Last checked 12:00");
    }

    @Test
    void tomorrow_means_nine_in_japan() {
        open();
        press("Not updated yet");

        press("Tomorrow morning · 19 Nov 09:00");

        assertThat(screen()).contains("due at 19 Nov 09:00");
    }

    @Test
    void no_answer_asks_for_a_look_before_any_new_try() {
        open();

        press("Unknown");

        assertThat(record().result()).isEqualTo(ResultState.UNKNOWN);
        assertThat(record().status().lookedUpAt()).isNull();
        assertThat(screen()).contains("Result unknown: check before any new try");
    }

    @Test
    void a_failure_asks_why_and_leaves_the_board_for_what_is_owed() {
        open();
        press("Failed");
        type("Reason", "code was used before");

        press("It failed");

        assertThat(record().result()).isEqualTo(ResultState.FAILED);
        open("owed");
        assertThat(screen()).contains("¥3,300", record().receiptNumber(), "code was used before");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("renewals/" + renewal, "cards/" + card.id() + "/renew");
    }

    @Test
    void it_is_handed_to_a_colleague_and_taken_back() {
        var clerk = signedIn.as(Role.CLERK);
        signedIn.as(Role.OWNER);
        open();
        press("Hand over");
        colleague().setValue(clerk);

        press("Assign");

        assertThat(record().status().ownerId()).isEqualTo(clerk.id().value());
        assertThat(screen()).contains("No pending renewals");
    }

    @Test
    void what_a_colleague_looks_after_is_taken_over() {
        results.handTo(renewal, signedIn.as(Role.CLERK));
        signedIn.as(Role.OWNER);
        UI.getCurrent().navigate("pending");
        choose(renewal);
        press("Hand over");

        press("I take it over");

        assertThat(record().status().ownerId())
                .isEqualTo(signedIn.as(Role.OWNER).id().value());
    }

    @Test
    void without_a_colleague_nothing_is_handed_over() {
        open();
        press("Hand over");

        press("Assign");

        assertThat(colleague().isInvalid()).isTrue();
        assertThat(colleague().getErrorMessage()).isEqualTo("Choose a colleague");
    }

    @Test
    void the_keys_of_the_rows_choose_one_after_the_other() {
        clock.advance(Duration.ofMinutes(1));
        var second = counter.record(counter.prepaid()).id();
        open();

        press("↓");
        press("Unknown");

        assertThat(record().result()).isEqualTo(ResultState.SUBMITTED);
        assertThat(renewals.find(second).orElseThrow().result()).isEqualTo(ResultState.UNKNOWN);
    }

    @Test
    void the_address_keeps_the_filter() {
        open();
        var branches = find(Select.class).single();
        assertThat(find(Checkbox.class).single().getValue()).isTrue();

        test(branches).selectItem("All branches");
        test(find(Checkbox.class).single()).click();

        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .isEqualTo("branch=all");
    }

    @Test
    void a_clerk_chooses_no_branch() {
        signedIn.as(Role.CLERK);

        open();

        assertThat(find(Select.class).all()).isEmpty();
    }

    @Test
    void an_auditor_only_reads() {
        signedIn.as(Role.AUDITOR);

        UI.getCurrent().navigate("pending");

        assertThat(find(PendingView.class).all()).hasSize(1);
        assertThat(find(Button.class).withText("Confirm result").all()).isEmpty();
        assertThat(find(Button.class).withText("Unknown").all()).isEmpty();
    }

    private void open() {
        UI.getCurrent().navigate("pending", QueryParameters.of("mine", "yes"));
    }

    private void open(String shelf) {
        UI.getCurrent().navigate("pending", QueryParameters.simple(Map.of("show", shelf)));
    }

    /** Goes down to a row by the arrow, and further on in the list, as far as needed. */
    private void choose(RenewalId wanted) {
        var number = renewals.find(wanted).orElseThrow().receiptNumber();
        while (place(number) < 0) {
            press("Show more");
        }
        for (var steps = place(number); steps > 0; steps--) {
            press("↓");
        }
    }

    private int place(String number) {
        var rows = find(PendingRow.class).all();
        return IntStream.range(0, rows.size())
                .filter(row -> find(Anchor.class, rows.get(row)).all().stream()
                        .anyMatch(link -> link.getHref().equals("receipts/" + number)))
                .findFirst()
                .orElse(-1);
    }

    @SuppressWarnings("unchecked")
    private Select<StaffDetails> colleague() {
        return find(Select.class).withLabel("Colleague at this branch").single();
    }

    private RenewalRecord record() {
        return renewals.find(renewal).orElseThrow();
    }
}
