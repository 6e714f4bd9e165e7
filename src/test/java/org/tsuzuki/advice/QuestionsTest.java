package org.tsuzuki.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsuzuki.advice.criteria.AtTheCounter;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.advice.situation.CardIssuer;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.catalogue.kinds.CardBrand;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Credential;
import org.tsuzuki.catalogue.kinds.SimForm;

class QuestionsTest {

    private static List<Question> worthAsking(AtTheCounter desk) {
        return Questions.worthAsking(desk.card(), desk.situation(), desk.history(), desk.catalogue(), desk.now());
    }

    @Test
    void only_what_changes_the_ranking_is_asked() {
        var visitor = AtTheCounter.card("b-mobile-visitor", SimForm.PHYSICAL, Contract.PREPAID);

        assertThat(worthAsking(visitor))
                .contains(Question.IN_JAPAN, Question.PHONE, Question.TROUBLE)
                .doesNotContain(
                        Question.RESIDENCE_CARD,
                        Question.BANK_ACCOUNT,
                        Question.HOLDER,
                        Question.LOGIN,
                        Question.WIFI,
                        Question.ISSUER,
                        Question.BRAND);
    }

    @Test
    void what_can_be_paid_with_is_asked_where_carriers_differ() {
        assertThat(worthAsking(AtTheCounter.povo())).contains(Question.PAYMENTS);
        assertThat(worthAsking(AtTheCounter.docomo())).contains(Question.PAYMENTS);
    }

    @Test
    void what_was_answered_is_not_asked_again() {
        var visitor = AtTheCounter.card("b-mobile-visitor", SimForm.PHYSICAL, Contract.PREPAID);
        var known =
                Situation.UNKNOWN.withInJapan(Answer.YES).withPhone(Answer.YES).withPayments(Set.of("CREDIT_CARD"));

        assertThat(worthAsking(visitor.of(known))).doesNotContain(Question.IN_JAPAN, Question.PHONE, Question.PAYMENTS);
    }

    @Test
    void P11_the_card_s_country_is_asked_where_it_matters() {
        var docomo = AtTheCounter.docomo().of(Situation.UNKNOWN.withPayments(Set.of("CREDIT_CARD")));

        assertThat(worthAsking(docomo)).contains(Question.ISSUER);
        assertThat(worthAsking(docomo.of(docomo.situation().withIssuer(CardIssuer.JP))))
                .doesNotContain(Question.ISSUER);
    }

    @Test
    void what_is_wrong_with_the_card_is_asked_once() {
        var locked = Situation.UNKNOWN.withTroubles(Set.of(CardTrouble.PIN_LOCKED));

        assertThat(Question.TROUBLE.isAnswered(locked)).isTrue();
        assertThat(Question.TROUBLE.isAnswered(Situation.UNKNOWN)).isFalse();
        assertThat(locked.withPayments(Set.of("CASH")).has(CardTrouble.PIN_LOCKED))
                .isTrue();
    }

    @Test
    void nothing_is_asked_about_a_closed_card() {
        assertThat(worthAsking(AtTheCounter.docomo().closed())).isEmpty();
    }

    @Test
    void a_yes_or_no_question_reads_and_writes_its_answer() {
        for (var question : Question.values()) {
            for (var answer : Answer.values()) {
                var answered = question.answer(Situation.UNKNOWN, answer);
                assertThat(question.answerIn(answered)).isEqualTo(question.isYesOrNo() ? answer : Answer.UNKNOWN);
                assertThat(question.isAnswered(answered)).isEqualTo(question.isYesOrNo() && answer != Answer.UNKNOWN);
            }
        }
    }

    @Test
    void other_questions_are_answered_by_their_own_words() {
        var so = Situation.UNKNOWN;

        assertThat(Question.LANGUAGES.isAnswered(so.withLanguages(List.of("zh"))))
                .isTrue();
        assertThat(Question.PAYMENTS.isAnswered(so.withPayments(Set.of("CASH"))))
                .isTrue();
        assertThat(Question.ISSUER.isAnswered(so.withIssuer(CardIssuer.CN))).isTrue();
        assertThat(Question.BRAND.isAnswered(so.withBrand(CardBrand.JCB))).isTrue();
        assertThat(Question.LANGUAGES.isYesOrNo()).isFalse();
        assertThat(Question.IN_JAPAN.isYesOrNo()).isTrue();
    }

    @Test
    void what_the_customer_had_around_is_forgotten_by_another_day() {
        var so = Situation.UNKNOWN
                .withInJapan(Answer.YES)
                .withPhone(Answer.YES)
                .withWifi(Answer.NO)
                .withHolder(Answer.YES)
                .with(Credential.CODE, Answer.YES)
                .with(Credential.PASSPORT, Answer.YES)
                .withLanguages(List.of("zh-Hans"));

        assertThat(so.lasting())
                .isEqualTo(Situation.UNKNOWN
                        .withInJapan(Answer.YES)
                        .with(Credential.PASSPORT, Answer.YES)
                        .withLanguages(List.of("zh-Hans")));
        assertThat(so.speaks("zh")).isTrue();
        assertThat(so.speaks("en")).isFalse();
    }
}
