package org.tsuzuki.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.tsuzuki.advice.criteria.AdvisedCard;
import org.tsuzuki.advice.criteria.AdvisedChannel;
import org.tsuzuki.advice.criteria.AtTheCounter;
import org.tsuzuki.advice.criteria.ChannelHistory;
import org.tsuzuki.advice.criteria.ChannelHistory.Failures;
import org.tsuzuki.advice.criteria.Verdict;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.advice.situation.CardIssuer;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.advice.situation.CustomerPreference;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.catalogue.kinds.CardBrand;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Credential;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Shelves;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/** What holds for every card, customer and moment. */
class AdviceLawsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    @Property
    void what_has_to_be_confirmed_first_is_never_the_best_and_stands_behind_all_that_works(
            @ForAll("counters") AtTheCounter desk) {
        var advice = desk.advice();

        assertThat(advice.best().filter(best -> best.offer().confirmFirst())).isEmpty();
        assertThat(advice.channels())
                .filteredOn(channel -> channel.offer().confirmFirst())
                .allMatch(channel -> channel.verdict().compareTo(Verdict.CONFIRM_FIRST) >= 0);
    }

    @Property
    void verdicts_never_get_better_down_the_list(@ForAll("counters") AtTheCounter desk) {
        assertThat(desk.advice().channels()).extracting(AdvisedChannel::verdict).isSorted();
    }

    @Property
    void every_channel_of_the_carrier_is_judged_exactly_once(@ForAll("counters") AtTheCounter desk) {
        var advice = desk.advice();
        var carrier = Objects.requireNonNull(
                desk.catalogue().carriers().get(desk.card().carrierId()));

        assertThat(advice.channels())
                .extracting(AdvisedChannel::offer)
                .containsExactlyInAnyOrderElementsOf(desk.catalogue().channelsOf(carrier.id()).stream()
                        .filter(offer -> carrier.lists(offer.channel().id()) || advice.newCardNeeded())
                        .toList());
    }

    @Property
    void the_same_question_always_has_the_same_answer(@ForAll("counters") AtTheCounter desk) {
        assertThat(desk.advice()).isEqualTo(desk.advice());
    }

    @Property
    void one_more_document_never_makes_a_channel_worse(
            @ForAll("counters") AtTheCounter desk, @ForAll Credential document) {
        var richer = desk.of(desk.situation().with(document, Answer.YES)).advice();

        assertThat(desk.advice().channels())
                .allMatch(channel -> richer.channel(channel.channelId())
                                .orElseThrow()
                                .verdict()
                                .compareTo(channel.verdict())
                        <= 0);
    }

    @Property
    void whatever_does_not_simply_work_says_why(@ForAll("counters") AtTheCounter desk) {
        assertThat(desk.advice().channels())
                .allMatch(channel -> channel.verdict() == Verdict.WORKS_NOW
                        || channel.decidingReason().isPresent());
    }

    @Property
    void every_reason_is_a_whole_sentence_in_every_language(
            @ForAll("counters") AtTheCounter desk, @ForAll Language language) {
        var reasons = desk.advice().channels().stream()
                .flatMap(channel -> Stream.concat(channel.reasonsFor().stream(), channel.reasonsAgainst().stream()));
        assertThat(reasons)
                .allSatisfy(reason -> assertThat(Messages.get(language, reason.text()))
                        .isNotBlank()
                        .doesNotContain("!", "{", "null"));
    }

    @Property(tries = 200)
    void a_question_is_worth_asking_only_while_it_is_open(@ForAll("counters") AtTheCounter desk) {
        assertThat(Questions.worthAsking(desk.card(), desk.situation(), desk.history(), desk.catalogue(), desk.now()))
                .noneMatch(question -> question.isAnswered(desk.situation()));
    }

    @Provide
    Arbitrary<AtTheCounter> counters() {
        return Combinators.combine(
                        cards(),
                        situations(),
                        histories(),
                        Arbitraries.integers().between(0, 60 * 24 * 40))
                .as((card, situation, history, minutes) -> new AtTheCounter(
                        card, situation, history, Shelves.shipped(), NOW.plus(Duration.ofMinutes(minutes))));
    }

    private static Arbitrary<AdvisedCard> cards() {
        var carriers = Arbitraries.of(Shelves.shipped().carriers().keySet());
        var plans = Arbitraries.of(Shelves.shipped().plans().keySet()).injectNull(0.5);
        return Combinators.combine(
                        carriers,
                        plans,
                        Arbitraries.of(SimForm.class),
                        Arbitraries.of(Contract.class),
                        Combinators.combine(Arbitraries.of(Purpose.class), Arbitraries.of(Generation.class))
                                .as(Map::entry),
                        keyDates(),
                        Arbitraries.frequency(Tuple.of(8, 0), Tuple.of(1, 1), Tuple.of(1, 2)))
                .as((carrier, plan, form, contract, use, keyDates, fate) -> new AdvisedCard(
                        carrier, plan, form, contract, use.getKey(), use.getValue(), keyDates, fate == 1, fate == 2));
    }

    private static Arbitrary<KeyDates> keyDates() {
        var kinds = Arbitraries.of(KeyDateKind.class).set().ofMaxSize(4);
        return Combinators.combine(
                        kinds, Arbitraries.integers().between(-40, 80).list().ofSize(4))
                .as((chosen, days) -> {
                    var keyDates = new ArrayList<KeyDate>();
                    for (var kind : chosen) {
                        keyDates.add(KeyDate.of(kind, AtTheCounter.TODAY.plusDays(days.get(keyDates.size()))));
                    }
                    return new KeyDates(keyDates);
                });
    }

    private static Arbitrary<Situation> situations() {
        var answers = Arbitraries.of(Answer.class);
        return Combinators.combine(
                        answers.list().ofSize(5 + Credential.values().length),
                        Arbitraries.of("zh", "ja", "en", "ko", "zh-Hant").list().ofMaxSize(2),
                        Arbitraries.of(Shelves.shipped().paymentMethods().keySet())
                                .set()
                                .ofMaxSize(4),
                        Arbitraries.of(CardIssuer.class),
                        Arbitraries.of(CardBrand.class),
                        Arbitraries.of(CustomerPreference.class).set(),
                        Arbitraries.of(CardTrouble.class).set().ofMaxSize(2))
                .as(AdviceLawsTest::situation);
    }

    private static Situation situation(
            List<Answer> answers,
            List<String> languages,
            Set<String> payments,
            CardIssuer issuer,
            CardBrand brand,
            Set<CustomerPreference> habits,
            Set<CardTrouble> troubles) {
        var told = Situation.UNKNOWN
                .withInJapan(answers.get(0))
                .withPhone(answers.get(1))
                .withWifi(answers.get(2))
                .withHolder(answers.get(3))
                .withShortVisit(answers.get(4))
                .withLanguages(languages)
                .withPayments(payments)
                .withIssuer(issuer)
                .withBrand(brand)
                .withHabits(habits)
                .withTroubles(troubles);
        for (var credential : Credential.values()) {
            told = told.with(credential, answers.get(5 + credential.ordinal()));
        }
        return told;
    }

    private static Arbitrary<ChannelHistory> histories() {
        var ids = Arbitraries.of("CARRIER_WEB", "CARRIER_APP", "CARRIER_SHOP", "CONBINI_POSA_CODE");
        return Combinators.combine(
                        ids.injectNull(0.5), ids.injectNull(0.7), ids.set().ofMaxSize(1))
                .as((last, failed, reported) -> new ChannelHistory(
                        last,
                        failed == null ? Map.of() : Map.of(failed, new Failures(1, AtTheCounter.TODAY.minusDays(3))),
                        reported));
    }
}
