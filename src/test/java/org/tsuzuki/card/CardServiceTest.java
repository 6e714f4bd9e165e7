package org.tsuzuki.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.identifier.Iccid;
import org.tsuzuki.card.identifier.PhoneNumber;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.security.Role;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.LineTerms;

@DeskTest
class CardServiceTest {

    private static final CardKind PREPAID =
            new CardKind(SimForm.values()[0], Contract.values()[0], Purpose.values()[0], Generation.values()[0]);

    @Autowired
    private CardService cards;

    @Autowired
    private CustomerService customers;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Published published;

    @Autowired
    private JdbcTemplate database;

    private CustomerId customer = CustomerId.next();

    @BeforeEach
    void signIn() {
        signedIn.as(Role.CLERK);
        customer = customers
                .create(CustomerDetails.draft(null, null, Invented.name()))
                .id();
    }

    @Test
    void T05_T12_D13_a_card_keeps_everything_that_was_typed() {
        var keyDates = KeyDates.of(
                KeyDate.of(KeyDateKind.DATA, TestClock.TODAY.plusDays(2)),
                new KeyDate(KeyDateKind.LAST_CHANCE, TestClock.TODAY.plusDays(90), LocalTime.of(12, 0)));
        var draft = CardDetails.draft(
                        customer, "docomo", PREPAID, numbers(Invented.phone(), Invented.iccid()), keyDates)
                .withPlan("docomo-max-1", new Yen(1240))
                .withTexts("Narita kiosk", "login@example.jp", "blue sleeve")
                .withEnd(TestClock.TODAY, null);

        var created = cards.create(draft);

        assertThat(cards.find(created.id())).contains(created);
        assertThat(created.keyDates()).isEqualTo(keyDates);
        assertThat(created.balance()).isEqualTo(new Yen(1240));
        assertThat(created.identifiers()).isEqualTo(draft.identifiers());
        assertThat(created.state(LineTerms.UNKNOWN, TestClock.START)).isEqualTo(CardState.LOST);
        assertThat(published.actions()).contains("card.created");
    }

    @Test
    void D13_a_password_has_no_place_in_a_card() {
        assertThat(CardDetails.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .contains("loginId")
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("password"));
    }

    @Test
    void T16_a_customer_has_cards_of_several_carriers() {
        cards.create(draft(CardIdentifiers.NONE));
        cards.create(CardDetails.draft(customer, "airalo", PREPAID, CardIdentifiers.NONE, KeyDates.NONE));

        assertThat(cards.ofCustomer(customer))
                .extracting(CardDetails::carrierId)
                .containsExactlyInAnyOrder("docomo", "airalo");
    }

    @Test
    void X3_form_contract_purpose_and_generation_are_kept_in_every_combination() {
        for (var form : SimForm.values()) {
            for (var contract : Contract.values()) {
                for (var purpose : Purpose.values()) {
                    for (var generation : Generation.values()) {
                        var kind = new CardKind(form, contract, purpose, generation);
                        var created = cards.create(
                                CardDetails.draft(customer, "docomo", kind, CardIdentifiers.NONE, KeyDates.NONE));

                        assertThat(cards.find(created.id()).orElseThrow().kind())
                                .isEqualTo(kind);
                    }
                }
            }
        }
    }

    @Test
    void any_number_may_be_missing() {
        var created = cards.create(draft(CardIdentifiers.NONE));

        assertThat(cards.find(created.id()).orElseThrow().identifiers()).isEqualTo(CardIdentifiers.NONE);
        assertThat(cards.find(created.id()).orElseThrow().balance()).isNull();
    }

    @Test
    void a_taken_number_names_its_customer_beside_the_field() {
        var phone = Invented.phone();
        cards.create(draft(numbers(phone, null)));
        var owner = customers.find(customer).orElseThrow();

        var refused = catchThrowableOfType(ProblemException.class, () -> cards.create(draft(numbers(phone, null))));

        assertThat(refused.field()).isEqualTo("phone");
        assertThat(refused.problem().arguments())
                .containsExactly(owner.number() + " " + owner.names().first());
    }

    @Test
    void a_chip_is_the_same_with_and_without_its_check_digit() {
        var iccid = Invented.iccid();
        var first = cards.create(draft(numbers(null, iccid)));
        var short18 = draft(numbers(null, iccid.substring(0, 18)));

        assertThat(cards.likelyDuplicates(short18))
                .extracting(CardSummary::cardId)
                .containsExactly(first.id());
        assertThat(catchThrowableOfType(ProblemException.class, () -> cards.create(short18))
                        .field())
                .isEqualTo("iccid");
    }

    @Test
    void a_card_needs_a_carrier() {
        var draft = CardDetails.draft(customer, " ", PREPAID, CardIdentifiers.NONE, KeyDates.NONE);

        assertThat(catchThrowableOfType(ProblemException.class, () -> cards.create(draft))
                        .field())
                .isEqualTo("carrierId");
    }

    @Test
    void a_stale_form_says_who_changed_what() {
        var read = cards.create(draft(CardIdentifiers.NONE));
        signedIn.as(Role.OWNER);
        cards.change(read.withTexts("Haneda", "", ""));

        var stale =
                catchThrowableOfType(StaleChangeException.class, () -> cards.change(read.withTexts("Narita", "", "")));

        assertThat(stale.changedBy()).isEqualTo("Test OWNER");
        assertThat(stale.fields()).containsExactly(new DomainChange.Field("boughtAt", "Haneda", "Narita"));
    }

    @Test
    void moving_the_clocks_tells_what_was_before_and_keeps_what_was_not_seen() {
        var card = cards.create(draft(CardIdentifiers.NONE, clock(KeyDateKind.DATA, TestClock.TODAY))
                .withPlan("docomo-max-1", new Yen(500)));

        var moved = cards.moveKeyDates(
                card.id(), KeyDates.of(clock(KeyDateKind.DATA, TestClock.TODAY.plusDays(30))), null, null);

        assertThat(moved.planId()).isEqualTo("docomo-max-1");
        assertThat(moved.balance()).isEqualTo(new Yen(500));
        assertThat(cards.find(card.id())).contains(moved);
        assertThat(published.changes().getLast())
                .returns("card.clocksMoved", DomainChange::action)
                .returns(
                        List.of(new DomainChange.Field("clock.DATA", "2026-11-20", "2026-12-20")),
                        DomainChange::fields);
    }

    @Test
    void what_a_card_is_found_by_is_not_written_anew_when_only_its_dates_move() {
        var card = cards.create(draft(numbers(Invented.phone(), Invented.iccid())));
        var words = words(card);

        cards.moveKeyDates(
                card.id(), KeyDates.of(KeyDate.of(KeyDateKind.DATA, TestClock.TODAY.plusDays(9))), null, null);

        assertThat(words).isNotEmpty();
        assertThat(words(card)).isEqualTo(words);
    }

    private List<Long> words(CardDetails card) {
        return database.query(
                "select id from lookup_token where card_id = ? order by id",
                (row, place) -> row.getLong(1),
                card.id().value());
    }

    @Test
    void R04_what_falls_due_first_comes_first_and_lost_cards_do_not() {
        var farAway = TestClock.TODAY.plusYears(50);
        var second = cards.create(draft(CardIdentifiers.NONE, clock(KeyDateKind.DATA, farAway.plusDays(2))));
        var first = cards.create(draft(CardIdentifiers.NONE, clock(KeyDateKind.RELEASE, farAway)));
        cards.create(
                draft(CardIdentifiers.NONE, clock(KeyDateKind.DATA, farAway)).withEnd(TestClock.TODAY, null));
        cards.create(draft(CardIdentifiers.NONE, clock(KeyDateKind.DATA, farAway.plusDays(3))));

        assertThat(cards.fallingDue(farAway, farAway.plusDays(2), 10))
                .extracting(CardSummary::cardId)
                .containsExactly(first.id(), second.id());
    }

    @Test
    void a_bill_is_due_until_its_window_closes_although_the_paid_month_is_over() {
        var paidUntil = LocalDate.of(2076, 10, 31);
        var card = cards.create(CardDetails.draft(
                        customer,
                        "sakura-mobile",
                        new CardKind(SimForm.PHYSICAL, Contract.POSTPAID, Purpose.VOICE, Generation.G4),
                        CardIdentifiers.NONE,
                        KeyDates.of(clock(KeyDateKind.DATA, paidUntil)))
                .withPlan("sakura-bill", null));

        assertThat(cards.fallingDue(LocalDate.of(2076, 11, 10), LocalDate.of(2076, 11, 10), 10))
                .extracting(CardSummary::cardId)
                .containsExactly(card.id());
        assertThat(cards.fallingDue(LocalDate.of(2076, 11, 11), LocalDate.of(2076, 12, 9), 10))
                .isEmpty();
    }

    @Test
    void the_last_moment_to_ask_and_the_suspension_that_follow_from_the_plan_fall_due() {
        var ends = LocalDate.of(2078, 6, 20);
        var asked = cards.create(draft("mobal", CardIdentifiers.NONE, clock(KeyDateKind.DATA, ends))
                .withPlan("mobal-60", null));
        var sleeping = cards.create(draft("povo2", CardIdentifiers.NONE, clock(KeyDateKind.DATA, ends.minusDays(178)))
                .withPlan("povo-base", null));

        assertThat(cards.fallingDue(ends.minusDays(3), ends.minusDays(1), 10))
                .extracting(CardSummary::cardId)
                .containsExactly(asked.id());
        assertThat(cards.fallingDue(ends.plusDays(2), ends.plusDays(9), 10))
                .extracting(CardSummary::cardId)
                .containsExactly(sleeping.id());
        assertThat(cards.fallingDue(ends.minusDays(3), ends.plusDays(9), 1))
                .extracting(CardSummary::cardId)
                .containsExactly(asked.id());
    }

    @Test
    void summaries_keep_the_order_asked_for() {
        var phone = Invented.phone();
        var one = cards.create(draft(numbers(phone, null)));
        var two = cards.create(draft(CardIdentifiers.NONE, clock(KeyDateKind.DATA, TestClock.TODAY)));

        var summaries = cards.summaries(List.of(two.id(), CardId.next(), one.id()));

        assertThat(summaries).extracting(CardSummary::cardId).containsExactly(two.id(), one.id());
        assertThat(summaries.getLast().number()).isEqualTo(phone);
        assertThat(summaries.getFirst().keyDates()).isEqualTo(two.keyDates());
        assertThat(cards.ofCustomer(customer)).hasSize(2);
    }

    @Test
    void an_auditor_changes_nothing() {
        var draft = draft(CardIdentifiers.NONE);
        signedIn.as(Role.AUDITOR);

        assertThat(cards.ofCustomer(customer)).isEmpty();
        assertThatThrownBy(() -> cards.create(draft)).isInstanceOf(AccessDeniedException.class);
    }

    private CardDetails draft(CardIdentifiers identifiers, KeyDate... keyDates) {
        return draft("docomo", identifiers, keyDates);
    }

    private CardDetails draft(String carrier, CardIdentifiers identifiers, KeyDate... keyDates) {
        return CardDetails.draft(customer, carrier, PREPAID, identifiers, KeyDates.of(keyDates));
    }

    private static KeyDate clock(KeyDateKind kind, LocalDate day) {
        return KeyDate.of(kind, day);
    }

    private static CardIdentifiers numbers(@Nullable String phone, @Nullable String iccid) {
        return new CardIdentifiers(
                phone == null ? null : PhoneNumber.parse(phone),
                null,
                iccid == null ? null : Iccid.parse(iccid),
                null,
                null,
                null,
                null);
    }
}
