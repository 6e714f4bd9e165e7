package org.tsuzuki.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsuzuki.advice.criteria.AdvisedCard;
import org.tsuzuki.advice.criteria.AdvisedChannel;
import org.tsuzuki.advice.criteria.ChannelHistory;
import org.tsuzuki.advice.criteria.Reason;
import org.tsuzuki.advice.criteria.ReasonCode;
import org.tsuzuki.advice.criteria.Verdict;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.catalogue.model.Shelves;
import org.tsuzuki.catalogue.shape.Documents;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.LineAfterEnd;
import org.tsuzuki.validity.rule.Outcome;
import org.tsuzuki.validity.rule.Purchase;
import org.tsuzuki.validity.rule.ValidityRule;

/** The advice on the shipped catalogue against what carriers are known to do. */
class AdviceCasesTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "advice-cases.yaml");
    private static final String NONE = "none";

    static List<AdviceCase> cases() {
        try (var table = Files.newInputStream(TABLE)) {
            return Documents.readYaml(table, AdviceCase.class);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void K01_K03_K07_K08_K10_K13_the_desk_says_what_the_carrier_would_say(AdviceCase expected) {
        var advice = expected.advice();

        var softly = new SoftAssertions();
        var told = told(advice);
        if (expected.state() != null) {
            softly.assertThat(expected.derivedState()).as("state").isEqualTo(expected.state());
        }
        softly.assertThat(advice.channels().stream()
                        .findFirst()
                        .map(AdvisedChannel::channelId)
                        .orElse(NONE))
                .as("first of %s", told)
                .isEqualTo(expected.first());
        advice.channel(expected.first())
                .ifPresent(first -> softly.assertThat(first.verdict())
                        .as("verdict of %s", told)
                        .isEqualTo(expected.verdict()));
        softly.assertThat(advice.best().map(AdvisedChannel::channelId).orElse(NONE))
                .as("recommended of %s", told)
                .isEqualTo(expected.best() == null ? expected.first() : expected.best());
        expected.refused()
                .forEach((id, verdict) -> softly.assertThat(advice.channel(id).map(AdvisedChannel::verdict))
                        .as("%s of %s", id, told)
                        .contains(verdict));
        expected.reasons().forEach((id, codes) -> {
            var channel = advice.channel(id).orElseThrow(() -> new AssertionError(id + " is not offered" + told));
            codes.forEach(code -> softly.assertThat(channel.has(code))
                    .as("%s %s of %s", id, code, told)
                    .isTrue());
            if (channel.verdict() != Verdict.WORKS_NOW) {
                softly.assertThat(channel.decidingReason().map(Reason::code))
                        .as("what decides %s of %s", id, told)
                        .contains(codes.getFirst());
            }
        });
        expected.silent()
                .forEach((id, codes) -> codes.forEach(code -> softly.assertThat(
                                advice.channel(id).orElseThrow().has(code))
                        .as("%s %s of %s", id, code, told)
                        .isFalse()));
        if (!expected.hints().isEmpty()) {
            softly.assertThat(advice.hints().stream().map(Reason::code)).containsSubsequence(expected.hints());
        }
        softly.assertThat(advice.newCardNeeded()).as("new card").isEqualTo(Boolean.TRUE.equals(expected.newCard()));
        softly.assertAll();
    }

    private static String told(Advice advice) {
        return advice.channels().stream()
                .map(channel -> channel.channelId() + "=" + channel.verdict() + " "
                        + Stream.concat(channel.reasonsAgainst().stream(), channel.reasonsFor().stream())
                                .map(reason -> reason.code().name())
                                .collect(Collectors.joining(","))
                        + " " + channel.score())
                .collect(Collectors.joining("\n  ", "\n  ", "\n"));
    }

    @Test
    void the_table_has_every_carrier_every_state_and_every_trouble() {
        var cases = cases();
        var carriers = new TreeSet<String>();
        var states = EnumSet.noneOf(CardState.class);
        var troubles = EnumSet.noneOf(CardTrouble.class);
        cases.forEach(row -> {
            carriers.add(row.carrier());
            states.add(row.derivedState());
            troubles.addAll(row.given().situation().troubles());
        });

        assertThat(cases).hasSizeGreaterThanOrEqualTo(80);
        assertThat(cases).extracting(AdviceCase::id).doesNotHaveDuplicates();
        assertThat(carriers).containsAll(Shelves.shipped().carriers().keySet());
        assertThat(states).containsExactlyInAnyOrder(CardState.values());
        assertThat(troubles).containsExactlyInAnyOrder(CardTrouble.values());
    }

    @Test
    void where_no_channel_is_possible_the_clerk_is_led_to_the_carrier_unless_the_card_is_closed() {
        var suspended = cases().stream()
                .filter(row -> row.derivedState() == CardState.SUSPENDED
                        && row.carrier().equals("povo2"))
                .map(AdviceCase::advice)
                .toList();
        var closed = cases().stream()
                .filter(row -> row.derivedState() == CardState.CLOSED)
                .map(AdviceCase::advice)
                .toList();

        assertThat(suspended).isNotEmpty().allSatisfy(advice -> {
            assertThat(advice.channels()).noneMatch(AdvisedChannel::isPossible);
            assertThat(advice.isNothingCertain()).isTrue();
        });
        assertThat(closed).isNotEmpty().noneMatch(Advice::isNothingCertain);
    }

    static Stream<String> plans() {
        return Shelves.shipped().plans().values().stream()
                .filter(plan -> plan.lineAfterEnd() != LineAfterEnd.NOT_A_LINE)
                .filter(plan -> !bought(plan).isEmpty())
                .map(Plan::id);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void K06_after_its_end_a_plan_is_advised_as_its_line_stands(String planId) {
        var plan = Objects.requireNonNull(Shelves.shipped().plans().get(planId));
        var card = card(plan);
        var afterEnd = Shelves.shipped()
                .lineTerms(plan.carrierId(), planId, card.contract())
                .afterEnd();
        var end = card.keyDates()
                .earliest(KeyDateKind.DATA, KeyDateKind.CALLS)
                .or(() -> card.keyDates().earliest())
                .orElseThrow()
                .end();

        assertThat(on(card, end.minusSeconds(1)).newCardNeeded()).as("last day").isFalse();
        for (var days : List.of(0, 1, 7, 30, 365)) {
            var then = end.plus(Duration.ofDays(days));
            var advice = on(card, then);
            var dead = switch (afterEnd) {
                case DEAD_NEW_CARD -> true;
                case CHARGE_WINDOW_THEN_DEAD, RECEIVE_ONLY_THEN_DEAD, NUMBER_KEPT_THEN_DEAD ->
                    isOver(card.keyDates(), then);
                case LINE_STAYS, NOT_A_LINE, UNKNOWN -> false;
            };
            assertThat(advice.newCardNeeded()).as("%s days after", days).isEqualTo(dead);
            if (dead) {
                assertThat(advice.channels())
                        .filteredOn(
                                channel -> !isTrue(channel.offer().conditions().sellsNewCard()))
                        .allMatch(channel -> channel.verdict() == Verdict.NOT_POSSIBLE);
                assertThat(advice.channels().getFirst())
                        .as("a new card comes first, to be confirmed where the carrier is not known to have one")
                        .returns(
                                true,
                                channel -> isTrue(channel.offer().conditions().sellsNewCard()))
                        .returns(
                                true,
                                channel -> isListed(plan, channel)
                                        || channel.offer().confirmFirst());
            } else {
                assertThat(advice.channels()).noneMatch(channel -> channel.has(ReasonCode.LAST_CHANCE_PASSED));
                assertThat(advice.channels().getFirst().offer().conditions().sellsNewCard())
                        .isNotEqualTo(Boolean.TRUE);
            }
            if (!dead
                    && afterEnd == LineAfterEnd.LINE_STAYS
                    && !plan.afterEndChannels().isEmpty()) {
                assertThat(plan.afterEndChannels())
                        .contains(advice.channels().getFirst().channelId());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void nothing_works_now_where_the_rule_of_the_plan_refuses_to_sell_it_again(String planId) {
        var plan = Objects.requireNonNull(Shelves.shipped().plans().get(planId));
        var noted = KeyDates.of(
                KeyDate.of(KeyDateKind.DATA, LocalDate.of(2026, 11, 16)),
                KeyDate.of(KeyDateKind.LAST_CHANCE, LocalDate.of(2026, 11, 30)));
        var card = card(plan, noted);
        var now = Instant.parse("2026-11-21T03:00:00Z");
        var line = Shelves.shipped().lineTerms(plan.carrierId(), planId, card.contract());

        var advice = on(card, now);

        if (line.refusesAnother(noted, now)) {
            assertThat(advice.channels())
                    .filteredOn(channel -> !isTrue(channel.offer().conditions().sellsNewCard()))
                    .noneMatch(channel -> channel.verdict() == Verdict.WORKS_NOW);
        } else {
            assertThat(advice.channels()).noneMatch(channel -> channel.has(ReasonCode.ENDED_BY_ITS_PLAN));
        }
    }

    private static boolean isListed(Plan plan, AdvisedChannel channel) {
        return Objects.requireNonNull(Shelves.shipped().carriers().get(plan.carrierId()))
                .lists(channel.channelId());
    }

    private static boolean isTrue(@Nullable Boolean known) {
        return Boolean.TRUE.equals(known);
    }

    private static boolean isOver(KeyDates dates, Instant then) {
        return dates.isPast(KeyDateKind.LAST_CHANCE, then) || dates.isPast(KeyDateKind.RELEASE, then);
    }

    private static Advice on(AdvisedCard card, Instant now) {
        return ChannelAdvisor.advise(card, Situation.UNKNOWN, ChannelHistory.NONE, Shelves.shipped(), now);
    }

    private static AdvisedCard card(Plan plan) {
        return card(plan, bought(plan));
    }

    private static AdvisedCard card(Plan plan, KeyDates keyDates) {
        var carrier = Objects.requireNonNull(Shelves.shipped().carriers().get(plan.carrierId()));
        var prepaid = carrier.contracts().contains(Contract.PREPAID);
        return new AdvisedCard(
                carrier.id(),
                plan.id(),
                carrier.forms().iterator().next(),
                prepaid ? Contract.PREPAID : Contract.POSTPAID,
                Purpose.VOICE,
                Generation.G4,
                keyDates,
                false,
                false);
    }

    /** The dates of a card on which the plan was bought and begun at noon of 1 November 2026 in Japan. */
    private static KeyDates bought(Plan plan) {
        var noon = Instant.parse("2026-11-01T03:00:00Z").atZone(JapanTime.ZONE);
        var rule = ValidityRule.of(plan.validity().rule(), plan.validity().params());
        var before =
                rule.params().containsKey("top_up_only_while_active") ? activated(noon.toInstant()) : KeyDates.NONE;
        var base = Shelves.shipped()
                .dormantBase(plan.carrierId())
                .map(dormant -> ValidityRule.of(
                        dormant.validity().rule(), dormant.validity().params()));
        var purchase = Purchase.at(noon).firstUsedAt(noon.toInstant());
        return base.map(dormant -> rule.applyOn(dormant, before, purchase))
                                .orElseGet(() -> rule.apply(before, purchase))
                        instanceof Outcome.Renewed renewed
                ? renewed.after()
                : KeyDates.NONE;
    }

    private static KeyDates activated(Instant since) {
        return KeyDates.of(KeyDate.endingAt(KeyDateKind.DATA, since.plus(Duration.ofHours(1))));
    }
}
