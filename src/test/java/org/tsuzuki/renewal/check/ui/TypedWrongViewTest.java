package org.tsuzuki.renewal.check.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardService;
import org.tsuzuki.card.identifier.PhoneNumber;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.ui.CartView;
import org.tsuzuki.renewal.checkout.ui.RenewView;
import org.tsuzuki.renewal.draft.CartService;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.ui.ApproverDialog;
import org.tsuzuki.settlement.SettlementChoice;

/** The mistakes of a counter, typed on purpose: each is caught beside its field before the last question. */
class TypedWrongViewTest extends ScreenTest {

    private static final String LINE = "Line it was entered on";
    private static final String PAGE_NUMBER = "Number shown on the page";
    private static final String CHARGED = "Amount charged (yen)";
    private static final String VALUE = "Voucher value (yen)";
    private static final String QUESTION = "Yes, record";

    @Autowired
    private RenewalService renewals;

    @Autowired
    private DraftService drafts;

    @Autowired
    private CardService cards;

    @Autowired
    private CartService carts;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private AuditService audit;

    private StaffDetails supervisor;
    private CardDetails card;
    private String lastFour;

    @BeforeEach
    void atTheCounter() {
        supervisor = signedIn.as(Role.SUPERVISOR);
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
        var number = card.identifiers().shown();
        lastFour = number.substring(number.length() - 4);
    }

    @Test
    void the_amount_and_the_voucher_are_filled_in_and_say_that_they_fit() {
        open(counter.voucher(card));
        assertThat(textField(VALUE).getValue()).isEqualTo("3000");
        assertThat(textField(VALUE).getHelperText()).isEqualTo("Amount as expected");

        open(counter.form(card, "CARRIER_WEB").settledBy(SettlementChoice.DIRECT));
        assertThat(textField(CHARGED).getValue()).isEqualTo("3000");
        assertThat(textField(CHARGED).getHelperText()).isEqualTo("Amount as expected");
    }

    @Test
    void what_is_paid_to_the_carrier_later_is_not_asked_before() {
        open(counter.form(card, "CARRIER_WEB").settledBy(SettlementChoice.DIRECT));
        assertThat(textField(CHARGED).isRequiredIndicatorVisible()).isTrue();

        settlement().setValue(SettlementChoice.LATER);

        assertThat(textField(CHARGED).getValue()).isEmpty();
        assertThat(textField(CHARGED).isRequiredIndicatorVisible()).isFalse();
        assertThat(textField(CHARGED).getHelperText()).isEqualTo("Not charged yet: leave it empty");
        assertThat(problemOf(CHARGED)).isEmpty();

        settlement().setValue(SettlementChoice.FROM_DRAWER);

        assertThat(textField(CHARGED).getValue()).isEqualTo("3000");
        assertThat(textField(CHARGED).isRequiredIndicatorVisible()).isTrue();
    }

    @SuppressWarnings("unchecked")
    private Select<SettlementChoice> settlement() {
        return find(Select.class).withLabel("Carrier payment").single();
    }

    @Test
    void what_is_filled_in_follows_the_plan_until_somebody_types() {
        open(counter.voucher(card).withPlan("sbpre-5000", "5000"));

        assertThat(textField(VALUE).getValue()).isEqualTo("5000");
        assertThat(problemOf(VALUE)).isEmpty();
    }

    @Test
    void of_the_number_only_the_last_four_digits_are_asked() {
        open(counter.voucher(card).withoutReference("lineEntered"));
        assertThat(textField(LINE).getHelperText()).isEqualTo("The last 4 digits are enough");

        type(LINE, lastFour);

        assertThat(problemOf(LINE)).isEmpty();
        assertThat(textField(LINE).getHelperText()).isEqualTo("Same as the SIM");
        press("Record");
        assertThat(screen()).contains(QUESTION);
    }

    @Test
    void another_sim_of_the_customer_that_ends_alike_asks_for_more_digits_and_the_carrier() {
        var other = another("080-5678-" + lastFour);
        open(counter.voucher(card).withoutReference("lineEntered"));
        assertThat(textField(LINE).getHelperText()).isEqualTo("The last 6 digits are enough");

        type(LINE, lastFour);
        assertThat(problemOf(LINE))
                .isEqualTo("This customer has another SIM that ends alike. Enter at least the last 6 digits.");
        press("Record");
        assertThat(screen()).doesNotContain(QUESTION);

        type(LINE, "78" + lastFour);
        assertThat(problemOf(LINE)).contains("The SIM’s number ends in 34" + lastFour + ", but 78" + lastFour);

        type(LINE, "34" + lastFour);
        assertThat(textField(LINE).getHelperText()).isEqualTo("Same as the SIM");
        press("Record");
        assertThat(screen()).contains("Record for the number ending 34" + lastFour + " · SoftBank Prepaid");
        assertThat(cards.find(other.id())).isPresent();
    }

    @Test
    void among_the_customers_sims_and_among_hits_those_that_end_alike_show_number_and_carrier() {
        var other = another("080-5678-" + lastFour);
        var mine = card.identifiers().shown();
        var its = other.identifiers().shown();

        UI.getCurrent().navigate("customers/" + card.customerId());
        assertThat(screen()).contains(mine + " ", its + " ").contains("SoftBank Prepaid");

        UI.getCurrent().navigate("", QueryParameters.of("q", lastFour));
        assertThat(screen())
                .contains("090-1234- " + lastFour + " · ", "080-5678- " + lastFour + " · ")
                .contains(" · SoftBank Prepaid");
    }

    /** Another SIM of the same customer. */
    private CardDetails another(String phone) {
        var numbers = new CardIdentifiers(PhoneNumber.parse(phone), null, null, null, null, null, null);
        return cards.create(
                CardDetails.draft(card.customerId(), card.carrierId(), card.kind(), numbers, card.keyDates()));
    }

    @Test
    void a_question_that_has_to_be_answered_says_so_and_is_no_required_button() {
        open(counter.form(card, "CASH_TO_CLERK_BY_NUMBER"));

        var answer = (Select<?>) this.<Object>field("Number was read back");

        assertThat(answer.hasClassName("to-be-answered")).isTrue();
        assertThat(answer.getAriaLabel()).contains("Number was read back, required");
        assertThat(answer.isRequiredIndicatorVisible())
                .as("a button may not be told that it is required")
                .isFalse();
    }

    @Test
    void two_digits_the_wrong_way_round_are_caught_before_the_last_question() {
        open(counter.voucher(card));

        type(LINE, another());

        assertThat(problemOf(LINE))
                .isEqualTo("The SIM’s number ends in " + lastFour + ", but " + another()
                        + " was entered. Correct it, or get two-person approval.");
        press("Record");
        assertThat(screen()).doesNotContain(QUESTION);

        type(LINE, lastFour);
        press("Record");
        assertThat(screen()).contains(QUESTION);
    }

    @Test
    void some_yen_less_are_recorded_only_after_a_tick_and_the_last_question_shows_them_in_red() {
        open(counter.form(card, "CARRIER_WEB"));

        type(CHARGED, "2940");

        assertThat(problemOf(CHARGED))
                .isEqualTo("¥3,000 is expected, but ¥2,940 was entered. Correct it, or tick that it is right.");
        press("Record");
        assertThat(screen()).doesNotContain(QUESTION);

        test(box("Checked: ¥2,940 is right")).click();
        press("Record");

        assertThat(red()).singleElement().isEqualTo("■ Amount charged (yen) ¥2,940 (expected: ¥3,000)");
        press(QUESTION);
        assertThat(screen()).contains("¥2,940", "expected: ¥3,000", "Checked by Test CLERK at 12:00");
    }

    @Test
    void a_tick_does_not_hold_for_the_next_amount() {
        open(counter.form(card, "CARRIER_WEB"));
        type(CHARGED, "2940");
        test(box("Checked: ¥2,940 is right")).click();
        assertThat(problemOf(CHARGED)).isEmpty();

        type(CHARGED, "2950");

        assertThat(problemOf(CHARGED)).contains("¥2,950 was entered");
        assertThat(box("Checked: ¥2,950 is right").getValue()).isFalse();
    }

    @Test
    void what_is_right_leaves_no_tick_and_no_red() {
        open(counter.form(card, "CARRIER_WEB"));

        press("Record");

        assertThat(screen()).contains(QUESTION).doesNotContain("Checked:");
        assertThat(red()).isEmpty();
    }

    @Test
    void a_digit_too_many_takes_two_people_who_are_told_what_they_answer_for() {
        open(counter.form(card, "CARRIER_WEB"));
        type(CHARGED, "30000");
        press("Record");
        assertThat(screen()).doesNotContain(QUESTION);

        press("Two-person approval");
        assertThat(find(ApproverDialog.class).single().getElement().getTextRecursively())
                .contains("¥3,000 is expected, but ¥30,000 was entered");
        type("Reason", "the customer bought ten");
        type("Supervisor’s username", supervisor.login());
        test(find(PasswordField.class).single()).setValue("a long enough sentence");
        press("Approve");

        assertThat(red()).singleElement().isEqualTo("■ Amount charged (yen) ¥30,000 (expected: ¥3,000)");
        press(QUESTION);
        assertThat(renewals.history(card.id())).hasSize(1);
        assertThat(screen()).contains("¥30,000", "Approved by " + supervisor.name());
        var page = "/cards/" + card.id() + "/renew";
        assertThat(Trail.of(audit, supervisor.id().value().toString()).getLast())
                .returns("secondPerson.confirmed", AuditLine::action)
                .returns(page, AuditLine::page)
                .returns(card.id().value(), AuditLine::card);
        var renewal = renewals.history(card.id()).getFirst().id();
        assertThat(Trail.of(audit, renewal.toString()))
                .filteredOn(line -> line.action().equals("renewal.differenceApproved"))
                .singleElement()
                .returns(page, AuditLine::page)
                .returns(renewal.value(), AuditLine::renewal)
                .satisfies(line -> assertThat(line.fields())
                        .contains(new DomainChange.Field("approvedBy", null, supervisor.name())));
    }

    @Test
    void a_supervisor_who_sits_there_needs_somebody_else() {
        signedIn.as(Role.SUPERVISOR);
        open(counter.form(card, "CARRIER_WEB").withReference("chargedNumber", another()));
        press("Record");
        press("Two-person approval");
        type("Reason", "I looked");
        type("Supervisor’s username", supervisor.login());
        test(find(PasswordField.class).single()).setValue("a long enough sentence");

        press("Approve");

        assertThat(screen())
                .contains("The supervisor who approves must be somebody else.")
                .doesNotContain(QUESTION);
        assertThat(renewals.history(card.id())).isEmpty();
    }

    @Test
    void a_voucher_of_another_value_is_caught() {
        open(counter.voucher(card));

        type(VALUE, "5000");

        assertThat(problemOf(VALUE)).contains("¥3,000 is expected, but ¥5,000 was entered");
        press("Record");
        assertThat(screen()).doesNotContain(QUESTION);
    }

    @Test
    void a_bill_without_a_stamp_is_caught() {
        var line = counter.billed();
        card = cards.change(line.withKind("docomo", null, line.kind(), line.identifiers(), line.keyDates()));
        open(counter.form(card, "CONBINI_BILL_SLIP"));
        Select<String> stamp =
                find(Select.class).withLabel("Store stamp present").single();

        stamp.setValue("no");

        assertThat(problemOf("Store stamp present"))
                .isEqualTo("Without this there is no proof. Put it right first, or get two-person approval.");
        press("Record");
        assertThat(screen()).doesNotContain(QUESTION);
    }

    @Test
    void taking_only_the_money_waits_with_what_is_noted_wrong() {
        open(counter.form(card, "CARRIER_WEB").withReference("chargedNumber", another()));

        press("Take the money, submit it later");

        assertThat(screen()).contains(QUESTION);
    }

    @Test
    void what_was_taken_along_to_the_cart_shows_its_difference_there_as_well() {
        carts.discard();
        open(counter.form(card, "CARRIER_WEB").withTendered(""));
        type(CHARGED, "2940");
        test(box("Checked: ¥2,940 is right")).click();
        carts.pay(PaymentChoice.NONE.withMethod("CASH"));
        press("Add to cart");

        assertThat(find(CartView.class).all()).hasSize(1);
        press("Record");

        assertThat(red()).singleElement().isEqualTo("■ Amount charged (yen) ¥2,940 (expected: ¥3,000)");
    }

    @Test
    void a_number_of_the_page_that_is_missing_is_asked_for_at_record() {
        open(counter.form(card, "CARRIER_WEB").withoutReference("chargedNumber"));
        assertThat(problemOf(PAGE_NUMBER)).isEmpty();

        press("Record");

        assertThat(problemOf(PAGE_NUMBER)).isEqualTo("Please fill this in.");
    }

    private void open(RenewalChoice form) {
        drafts.discard(card.id());
        drafts.save(card.id(), form);
        navigate("cards/" + card.id() + "/renew", RenewView.class);
    }

    /** Its last four digits with the last one changed. */
    private String another() {
        return lastFour.substring(0, 3) + (lastFour.charAt(3) - '0' + 1) % 10;
    }

    private Checkbox box(String label) {
        return find(Checkbox.class).withLabel(label).single();
    }

    private List<String> red() {
        return find(DifferenceList.class).all().stream()
                .flatMap(list -> list.getChildren())
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }
}
