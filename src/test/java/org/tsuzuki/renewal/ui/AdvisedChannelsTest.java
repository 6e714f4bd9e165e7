package org.tsuzuki.renewal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.Invented;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.advice.situation.CustomerPreference;
import org.tsuzuki.advice.situation.SituationService;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.card.CardService;
import org.tsuzuki.card.identifier.PhoneNumber;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Credential;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.security.Role;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/** The ranked channels on the Renew page. */
class AdvisedChannelsTest extends ScreenTest {

    @Autowired
    private CardService cards;

    @Autowired
    private CustomerService customers;

    @Autowired
    private SituationService situations;

    @Autowired
    private SignedIn signedIn;

    private CardId card = CardId.next();
    private CustomerDetails customer = CustomerDetails.draft(null, null, Invented.name());

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
        customer = customers.create(customer.withLanguages(List.of("zh")));
    }

    private void open(String carrierId, Contract contract, KeyDate... keyDates) {
        var numbers = new CardIdentifiers(PhoneNumber.parse(Invented.phone()), null, null, null, null, null, null);
        card = cards.create(CardDetails.draft(
                        customer.id(),
                        carrierId,
                        new CardKind(
                                carrierId.equals("airalo") ? SimForm.ESIM : SimForm.PHYSICAL,
                                contract,
                                Purpose.VOICE,
                                Generation.G4),
                        numbers,
                        KeyDates.of(keyDates)))
                .id();
        UI.getCurrent().navigate("cards/" + card + "/renew");
    }

    private static KeyDate running() {
        return KeyDate.of(KeyDateKind.DATA, TestClock.TODAY.plusDays(10));
    }

    private List<NativeButton> options() {
        return find(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("option"))
                .toList();
    }

    private NativeButton option(String name) {
        return options().stream()
                .filter(option -> option.getElement().getTextRecursively().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private void answer(String question, Answer answer) {
        @SuppressWarnings("unchecked")
        var field = (RadioButtonGroup<Answer>) (RadioButtonGroup<?>)
                find(RadioButtonGroup.class).withLabel(question).single();
        field.setValue(answer);
    }

    private void openQuestions() {
        test(find(NativeButton.class).withText("+ change").single()).click();
    }

    @Test
    void channels_stand_by_rank_with_a_verdict_and_the_reasons() {
        open("docomo", Contract.POSTPAID, running());

        assertThat(option("Carrier website").getElement().getTextRecursively())
                .contains("works now", "the clerk can do it, no Japanese needed");
        assertThat(option("Carrier shop").getElement().getTextRecursively())
                .contains("check the hours", "opening hours are not known");
        assertThat(option("Vending machine").getElement().getTextRecursively()).contains("confirm first");
        assertThat(screen()).contains("Chinese");
    }

    @Test
    void a_report_that_a_channel_did_not_work_leaves_every_channel_in_its_place_and_can_be_undone() {
        open("docomo", Contract.POSTPAID, running());
        test(options().getFirst()).click();
        var places = names();
        var chosen = options().getFirst();

        press("Did not work today");
        assertThat(options().getFirst()).isSameAs(chosen);
        type("Reason", "the payment page was down");
        press("Report");

        assertThat(names()).isEqualTo(places);
        assertThat(options().getFirst().getElement().getTextRecursively())
                .contains("a colleague reported today that it did not work");
        assertThat(options().getFirst().getElement().getAttribute("aria-checked"))
                .isEqualTo("true");
        assertThat(screen()).contains("the payment page was down", "Works again");
        press("Undo");
        assertThat(names()).isEqualTo(places);
        assertThat(screen()).doesNotContain("the payment page was down", "a colleague reported today");
    }

    private List<String> names() {
        return options().stream()
                .map(option -> option.getChildren()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .getElement()
                        .getText())
                .toList();
    }

    @Test
    void digits_choose_by_rank_and_what_is_not_possible_cannot_be_chosen() {
        open("mobal", Contract.PREPAID, KeyDate.of(KeyDateKind.DATA, TestClock.TODAY.minusDays(1)));

        var app = option("Carrier website");
        assertThat(app.hasClassName("off")).isTrue();
        assertThat(app.getElement().getAttribute("aria-disabled")).isEqualTo("true");
        assertThat(app.getElement().getAttribute("data-key")).isNull();
        assertThat(app.getElement().getTextRecursively()).contains("too late");
        assertThat(options().getFirst()).isEqualTo(option("Sell a new SIM or eSIM"));
        assertThat(options().getFirst().getElement().getAttribute("data-key")).isEqualTo("1");
        assertThat(options().getFirst().getElement().getAttribute("aria-checked"))
                .isEqualTo("true");

        test(app).click();

        assertThat(app.getElement().getAttribute("aria-checked")).isEqualTo("false");
    }

    @Test
    void an_answer_ranks_the_channels_anew_and_is_remembered() {
        open("docomo", Contract.POSTPAID, running());
        openQuestions();

        answer("Login and password known?", Answer.NO);

        assertThat(option("Carrier website").getElement().getTextRecursively()).contains("something missing");
        assertThat(screen()).contains("no login");
        assertThat(situations.of(customer, card).has(Credential.LOGIN)).isEqualTo(Answer.NO);
    }

    @Test
    void only_questions_that_matter_are_asked() {
        open("docomo", Contract.POSTPAID, running());
        openQuestions();

        assertThat(find(RadioButtonGroup.class)
                        .withLabel("Login and password known?")
                        .exists())
                .isTrue();
        assertThat(find(RadioButtonGroup.class)
                        .withLabel("Proof of address at hand?")
                        .exists())
                .isFalse();
        assertThat(screen()).contains("Worth asking", "Known already");
    }

    @Test
    void where_nothing_is_certain_no_channel_is_recommended_and_the_carrier_is_asked() {
        open("hanacell", Contract.POSTPAID, running());

        assertThat(screen())
                .contains("Nothing is certain for this SIM", "take no money before that", "confirm before use");
        assertThat(options()).isNotEmpty().allSatisfy(option -> {
            assertThat(option.getElement().getAttribute("aria-checked")).isEqualTo("false");
            assertThat(option.hasClassName("off")).isFalse();
        });
    }

    @Test
    void what_has_to_be_confirmed_stands_under_a_heading_of_its_own() {
        open("docomo", Contract.POSTPAID, running());

        assertThat(screen()).contains("Not verified; confirm before use").doesNotContain("Nothing is certain");
    }

    @Test
    void T32_W20_habits_are_asked_and_lead_to_a_hint() {
        open("airalo", Contract.PREPAID, running());
        openQuestions();

        @SuppressWarnings("unchecked")
        var habits = (CheckboxGroup<CustomerPreference>)
                find(CheckboxGroup.class).withLabel("What suits the customer").single();
        habits.setValue(Set.of(CustomerPreference.BACK_AND_FORTH));

        assertThat(screen())
                .contains("travels often between China and Japan", "ask the carrier first how calls and data across");
    }

    @Test
    void a_locked_SIM_is_told_by_a_chip_and_the_PUK_comes_first() {
        open("docomo", Contract.POSTPAID, running());
        openQuestions();

        @SuppressWarnings("unchecked")
        var troubles = (CheckboxGroup<CardTrouble>) find(CheckboxGroup.class)
                .withLabel("Is anything wrong with the SIM or phone?")
                .single();
        troubles.setValue(Set.of(CardTrouble.PIN_LOCKED));

        assertThat(screen()).contains("SIM locked, asks for PUK", "Ask for the PUK first, do not try PINs");
        assertThat(option("Carrier app").getElement().getTextRecursively()).contains("get the PUK first");
        assertThat(situations.of(customer, card).troubles()).containsExactly(CardTrouble.PIN_LOCKED);

        open("docomo", Contract.POSTPAID, running());

        assertThat(screen()).doesNotContain("SIM locked, asks for PUK");
    }

    @Test
    void a_bill_past_its_month_is_paid_and_the_card_is_not_replaced() {
        open("docomo", Contract.POSTPAID, KeyDate.of(KeyDateKind.DATA, TestClock.TODAY.minusDays(40)));

        assertThat(screen()).doesNotContain("This SIM can no longer be renewed");
        assertThat(options().getFirst().hasClassName("off")).isFalse();
    }

    @Test
    void a_card_past_its_last_chance_says_that_a_new_one_is_needed() {
        open("docomo", Contract.POSTPAID, KeyDate.of(KeyDateKind.RELEASE, TestClock.TODAY.minusDays(1)));

        assertThat(screen()).contains("This SIM can no longer be renewed");
        assertThat(options().getFirst().getElement().getTextRecursively())
                .contains("Sell a new SIM or eSIM", "no new SIM of this carrier is known");
        assertThat(options().subList(1, options().size())).allMatch(option -> option.hasClassName("off"));
        assertThat(options())
                .noneMatch(option -> "true".equals(option.getElement().getAttribute("aria-checked")));
    }
}
