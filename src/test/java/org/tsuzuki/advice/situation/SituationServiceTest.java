package org.tsuzuki.advice.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.card.CardId;
import org.tsuzuki.catalogue.kinds.Credential;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.security.Role;

@DeskTest
class SituationServiceTest {

    private static final CardId CARD = CardId.next();

    private static final Situation ANSWERS = Situation.UNKNOWN
            .withPhone(Answer.YES)
            .withPayments(Set.of("ALIPAY", "CASH"))
            .withLanguages(List.of("zh"))
            .with(Credential.PASSPORT, Answer.YES);

    @Autowired
    private SituationService situations;

    @Autowired
    private CustomerService customers;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Published published;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
    }

    private CustomerDetails customer(CustomerDetails draft) {
        return customers.create(draft);
    }

    private static CustomerDetails draft() {
        return CustomerDetails.draft(null, null, Invented.name());
    }

    @Test
    void the_last_answers_are_remembered_for_the_customer() {
        var customer = customer(draft());

        situations.save(customer, CARD, ANSWERS);

        assertThat(situations.of(customer, CARD)).isEqualTo(ANSWERS);
        assertThat(situations.of(customer(draft()), CARD)).isEqualTo(Situation.UNKNOWN);
    }

    @Test
    void on_another_day_the_phone_is_asked_for_again() {
        var customer = customer(draft());
        situations.save(customer, CARD, ANSWERS);

        clock.advance(Duration.ofDays(1));

        assertThat(situations.of(customer, CARD)).isEqualTo(ANSWERS.withPhone(Answer.UNKNOWN));
    }

    @Test
    void answers_are_audited_only_when_they_change() {
        var customer = customer(draft());
        situations.save(customer, CARD, ANSWERS);
        situations.save(customer, CARD, ANSWERS);
        situations.save(customer, CARD, ANSWERS.withWifi(Answer.NO));

        var noted = published.changes().stream()
                .filter(change -> change.action().equals("customer.situation"))
                .filter(change -> change.subjectId().equals(customer.id().toString()))
                .toList();
        assertThat(noted).hasSize(2);
        assertThat(noted.getLast().label()).isEqualTo(customer.number().toString());
        assertThat(noted.getLast().fields()).singleElement().satisfies(field -> {
            assertThat(field.name()).isEqualTo("wifi");
            assertThat(field.before()).isEqualTo("UNKNOWN");
            assertThat(field.after()).isEqualTo("NO");
        });
    }

    @Test
    void the_file_tells_languages_and_travel_without_asking() {
        var here = customer(draft().withLanguages(List.of("zh", "ja"))
                .withTravel(TestClock.TODAY.minusDays(2), TestClock.TODAY.plusDays(2)));
        var gone = customer(draft().withTravel(null, TestClock.TODAY.minusDays(1)));
        var coming = customer(draft().withTravel(TestClock.TODAY.plusDays(1), null));
        var arrived = customer(draft().withTravel(TestClock.TODAY, null));

        assertThat(situations.of(here, CARD).languages()).containsExactly("zh", "ja");
        assertThat(situations.of(here, CARD).inJapan()).isEqualTo(Answer.YES);
        assertThat(situations.of(gone, CARD).inJapan()).isEqualTo(Answer.NO);
        assertThat(situations.of(coming, CARD).inJapan()).isEqualTo(Answer.NO);
        assertThat(situations.of(arrived, CARD).inJapan()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void T21_a_stay_of_at_most_ninety_days_is_a_short_visit() {
        var visitor = customer(draft().withTravel(TestClock.TODAY, TestClock.TODAY.plusDays(90)));
        var student = customer(draft().withTravel(TestClock.TODAY, TestClock.TODAY.plusDays(91)));
        var unknown = customer(draft().withTravel(TestClock.TODAY, null));

        assertThat(situations.of(visitor, CARD).shortVisit()).isEqualTo(Answer.YES);
        assertThat(situations.of(student, CARD).shortVisit()).isEqualTo(Answer.NO);
        assertThat(situations.of(unknown, CARD).shortVisit()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void T33_what_the_customer_is_used_to_is_remembered() {
        var customer = customer(draft());

        situations.save(customer, CARD, Situation.UNKNOWN.withHabits(Set.of(CustomerPreference.COMPUTER)));
        clock.advance(Duration.ofDays(1));

        assertThat(situations.of(customer, CARD).habits()).containsExactly(CustomerPreference.COMPUTER);
    }

    @Test
    void a_trouble_is_remembered_with_its_card_and_audited() {
        var customer = customer(draft());
        var card = CardId.next();

        situations.save(
                customer, card, situations.of(customer, card).withTroubles(Set.of(CardTrouble.PROFILE_DELETED)));
        clock.advance(Duration.ofDays(1));

        assertThat(situations.of(customer, card).troubles()).containsExactly(CardTrouble.PROFILE_DELETED);
        assertThat(situations.of(customer, CardId.next()).troubles()).isEmpty();
        assertThat(published.changes().getLast().fields())
                .singleElement()
                .satisfies(field -> assertThat(field.name()).isEqualTo("cardTroubles"));
    }

    @Test
    void each_card_keeps_its_own_troubles() {
        var customer = customer(draft());
        var first = CardId.next();
        var second = CardId.next();

        situations.save(customer, first, ANSWERS.withTroubles(Set.of(CardTrouble.PIN_LOCKED)));
        situations.save(customer, second, ANSWERS.withTroubles(Set.of(CardTrouble.PROFILE_DELETED)));

        assertThat(situations.of(customer, first).troubles()).containsExactly(CardTrouble.PIN_LOCKED);
        assertThat(situations.of(customer, second).troubles()).containsExactly(CardTrouble.PROFILE_DELETED);
        assertThat(situations.of(customer, CARD).troubles()).isEmpty();
        assertThat(situations.of(customer, CARD).payments()).containsExactly("ALIPAY", "CASH");
    }

    @Test
    void a_line_that_works_again_is_not_stopped_any_more_and_keeps_its_other_troubles() {
        var customer = customer(draft());
        situations.save(customer, CARD, ANSWERS.withTroubles(Set.of(CardTrouble.UNPAID_STOP, CardTrouble.PIN_LOCKED)));

        situations.worksAgain(customer.id(), CARD);

        assertThat(situations.of(customer, CARD).troubles()).containsExactly(CardTrouble.PIN_LOCKED);
        assertThat(published.changes().getLast().fields())
                .singleElement()
                .satisfies(field -> assertThat(field.name()).isEqualTo("cardTroubles"));
    }

    @Test
    void an_answer_is_stronger_than_the_file() {
        var customer = customer(draft().withLanguages(List.of("ja"))
                .withTravel(TestClock.TODAY.minusDays(2), TestClock.TODAY.plusDays(2)));

        situations.save(customer, CARD, ANSWERS.withInJapan(Answer.NO));

        assertThat(situations.of(customer, CARD).inJapan()).isEqualTo(Answer.NO);
        assertThat(situations.of(customer, CARD).languages()).containsExactly("zh");
    }

    @Test
    void an_auditor_reads_but_does_not_answer() {
        var customer = customer(draft());
        signedIn.as(Role.AUDITOR);

        assertThat(situations.of(customer, CARD)).isEqualTo(Situation.UNKNOWN);
        assertThatThrownBy(() -> situations.save(customer, CARD, ANSWERS)).isInstanceOf(AccessDeniedException.class);
    }
}
