package org.tsuzuki.advice.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.advice.criteria.AtTheCounter.card;
import static org.tsuzuki.advice.criteria.AtTheCounter.docomo;
import static org.tsuzuki.advice.criteria.AtTheCounter.povo;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsuzuki.advice.Question;
import org.tsuzuki.advice.Questions;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.advice.situation.CustomerPreference;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Credential;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Shelves;

/** Who the customer is and what they are used to leads to a kind of channel. */
class HabitAdviceTest {

    private static final Situation READY = Situation.UNKNOWN
            .withInJapan(Answer.YES)
            .withPhone(Answer.YES)
            .withHolder(Answer.YES)
            .with(Credential.PASSPORT, Answer.YES)
            .with(Credential.LOGIN, Answer.YES)
            .with(Credential.CODE, Answer.YES)
            .with(Credential.BANK_ACCOUNT, Answer.YES);

    private static AtTheCounter used(AtTheCounter desk, CustomerPreference... habits) {
        return desk.of(desk.situation().withHabits(Set.of(habits)));
    }

    private static int rank(AtTheCounter desk, String channel) {
        return desk.advice().channels().stream()
                .map(AdvisedChannel::channelId)
                .toList()
                .indexOf(channel);
    }

    private static void assertLeadsTo(String channel, AtTheCounter desk, CustomerPreference habit) {
        var led = used(desk, habit);

        assertThat(rank(led, channel)).isLessThan(rank(desk, channel));
        assertThat(led.channel(channel).reasonsFor())
                .contains(Reason.of(ReasonCode.SUITS_HABIT, ReasonTexts.of(habit)));
        assertThat(desk.channel(channel).has(ReasonCode.SUITS_HABIT)).isFalse();
    }

    @Test
    void T27_elderly_people_and_those_who_dislike_online_steps_are_led_to_the_hotline() {
        var answered = docomo().knowing(Shelves.with(
                "docomo", "HOTLINE", "needsPhone: true, openingHours: {FRIDAY: {from: '09:00', until: '20:00'}}"));

        assertLeadsTo("HOTLINE", answered.of(READY), CustomerPreference.RATHER_CALLS);
        assertThat(rank(used(docomo().of(READY), CustomerPreference.RATHER_CALLS), "HOTLINE"))
                .isLessThan(rank(docomo().of(READY), "CARRIER_SHOP") + 1);
    }

    @Test
    void T28_strangers_to_the_internet_are_led_to_the_convenience_store() {
        assertLeadsTo("CONBINI_BILL_SLIP", docomo().of(READY), CustomerPreference.STRANGER_TO_INTERNET);
        assertLeadsTo("CONBINI_POSA_CODE", povo().of(READY), CustomerPreference.STRANGER_TO_INTERNET);
    }

    @Test
    void T29_a_first_time_tourist_weak_in_japanese_is_led_to_the_convenience_store() {
        var tourist = povo().of(READY.withLanguages(List.of("zh")));

        assertLeadsTo("CONBINI_POSA_CODE", tourist, CustomerPreference.FIRST_VISIT);
        assertThat(used(povo().of(READY.withLanguages(List.of("zh", "ja"))), CustomerPreference.FIRST_VISIT)
                        .channel("CONBINI_POSA_CODE")
                        .has(ReasonCode.SUITS_HABIT))
                .isFalse();
    }

    @Test
    void T33_people_used_to_a_computer_or_with_a_small_screen_are_led_to_the_website() {
        assertLeadsTo(
                "CARRIER_WEB", card("airalo", SimForm.ESIM, Contract.PREPAID).of(READY), CustomerPreference.COMPUTER);
    }

    @Test
    void T34_people_who_prefer_to_speak_face_to_face_are_led_to_the_shop() {
        var open = docomo().knowing(Shelves.with(
                "docomo", "CARRIER_SHOP", "openingHours: {FRIDAY: {from: '10:00', until: '19:00'}}"));

        assertLeadsTo("CARRIER_SHOP", open.of(READY), CustomerPreference.FACE_TO_FACE);
        assertThat(used(open.of(READY), CustomerPreference.FACE_TO_FACE)
                        .advice()
                        .best())
                .map(AdvisedChannel::channelId)
                .contains("CARRIER_SHOP");
    }

    @Test
    void T32_for_who_travels_between_china_and_japan_what_works_in_both_is_worth_more() {
        var desk = docomo().of(READY).knowing(Shelves.with("docomo", "CARD_AUTO_CHARGE", "worksAbroad: true"));
        var traveller = used(desk, CustomerPreference.BACK_AND_FORTH);

        assertThat(traveller.channel("CARD_AUTO_CHARGE").has(ReasonCode.WORKS_ON_BOTH_SIDES))
                .isTrue();
        assertThat(rank(traveller, "CARD_AUTO_CHARGE")).isLessThan(rank(desk, "CARD_AUTO_CHARGE"));
        assertThat(traveller.channel("CARRIER_SHOP").has(ReasonCode.WORKS_ON_BOTH_SIDES))
                .isFalse();
    }

    @Test
    void T32_W20_who_travels_between_china_and_japan_is_told_to_ask_the_carrier_first() {
        assertThat(used(docomo(), CustomerPreference.BACK_AND_FORTH).advice().hints())
                .extracting(Reason::code)
                .contains(ReasonCode.ASK_CROSS_BORDER);
        assertThat(docomo().advice().hints()).isEmpty();
    }

    @Test
    void T33_habits_are_asked_for_only_where_they_change_the_ranking() {
        assertThat(asked(card("airalo", SimForm.ESIM, Contract.PREPAID))).contains(Question.HABITS);
        assertThat(asked(card("b-mobile-visitor", SimForm.PHYSICAL, Contract.PREPAID)))
                .doesNotContain(Question.HABITS);
        assertThat(asked(used(card("airalo", SimForm.ESIM, Contract.PREPAID), CustomerPreference.COMPUTER)))
                .doesNotContain(Question.HABITS);
    }

    private static List<Question> asked(AtTheCounter desk) {
        return Questions.worthAsking(desk.card(), desk.situation(), desk.history(), desk.catalogue(), desk.now());
    }

    @Test
    void T21_a_short_visitor_with_5G_of_a_large_carrier_hears_that_a_local_SIM_may_be_cheaper() {
        var visitor = Situation.UNKNOWN.withShortVisit(Answer.YES);
        var resident = Situation.UNKNOWN.withShortVisit(Answer.NO);

        assertThat(hints(docomo().with5G().of(visitor))).containsExactly(ReasonCode.LOCAL_SIM_CHEAPER);
        assertThat(hints(used(docomo().with5G(), CustomerPreference.FIRST_VISIT)))
                .containsExactly(ReasonCode.LOCAL_SIM_CHEAPER);
        assertThat(hints(docomo().with5G().of(resident))).isEmpty();
        assertThat(hints(used(docomo().with5G().of(resident), CustomerPreference.FIRST_VISIT)))
                .isEmpty();
        assertThat(hints(docomo().with5G())).isEmpty();
        assertThat(hints(docomo().of(visitor))).isEmpty();
        assertThat(hints(AtTheCounter.sakura().with5G().of(visitor))).isEmpty();
        assertThat(hints(AtTheCounter.softbankPrepaid().with5G().of(visitor))).isEmpty();
    }

    @Test
    void F03_D14_who_is_abroad_hears_which_channels_work_and_that_the_account_must_be_valid() {
        var abroad = Situation.UNKNOWN.withInJapan(Answer.NO);
        var mobal = card("mobal", SimForm.ESIM, Contract.POSTPAID).of(abroad);

        assertThat(hints(mobal)).containsExactly(ReasonCode.FROM_ABROAD_BY);
        assertThat(mobal.channel("CARRIER_WEB").has(ReasonCode.ACCOUNT_ABROAD)).isTrue();
        assertThat(mobal.of(abroad.with(Credential.LOGIN, Answer.YES))
                        .channel("CARRIER_WEB")
                        .has(ReasonCode.ACCOUNT_ABROAD))
                .isFalse();
        assertThat(hints(card("mobal", SimForm.ESIM, Contract.POSTPAID))).isEmpty();
        assertThat(hints(card("b-mobile-visitor", SimForm.PHYSICAL, Contract.PREPAID)
                        .of(abroad)))
                .isEmpty();
    }

    private static List<ReasonCode> hints(AtTheCounter desk) {
        return desk.advice().hints().stream().map(Reason::code).toList();
    }

    @Test
    void what_somebody_is_used_to_is_believed_on_other_days_too() {
        var known = Situation.UNKNOWN.withHabits(Set.of(CustomerPreference.COMPUTER));

        assertThat(known.lasting()).isEqualTo(known);
    }
}
