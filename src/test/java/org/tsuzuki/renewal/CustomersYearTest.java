package org.tsuzuki.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.advice.Advice;
import org.tsuzuki.advice.ChannelAdvisor;
import org.tsuzuki.advice.criteria.AdvisedCard;
import org.tsuzuki.advice.criteria.AdvisedChannel;
import org.tsuzuki.advice.criteria.ChannelHistory;
import org.tsuzuki.advice.criteria.Verdict;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.advice.situation.CardIssuer;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Credential;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.shape.Documents;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.quote.Explanation;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.security.Role;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.WarningCode;

/** A year with each kind of card; at every station the desk says how it stands, what to do, and until when. */
@DeskTest
class CustomersYearTest {

    @Autowired
    private QuoteService quotes;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private TestClock clock;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void clerk() {
        signedIn.as(Role.CLERK);
    }

    /**
     * A station in the year of one kind of card.
     *
     * @param after days of the card once the renewal is done
     * @param told words of the explanation that the customer reads
     */
    record Station(
            String who,
            String station,
            LocalDate day,
            Line card,
            @Nullable Answer inJapan,
            @Nullable Answer phone,
            @Nullable Set<String> payments,
            @Nullable CardIssuer issuer,
            @Nullable Map<Credential, Answer> has,
            @Nullable CardTrouble trouble,
            Purchased buys,
            CardState state,
            @Nullable String first,
            @Nullable String best,
            @Nullable Boolean newCard,
            @Nullable Boolean refused,
            @Nullable Map<KeyDateKind, LocalDate> after,
            @Nullable List<String> told) {

        record Line(
                String carrier,
                @Nullable String plan,
                @Nullable Contract contract,
                @Nullable SimForm form,
                @Nullable Purpose purpose,
                @Nullable Map<KeyDateKind, LocalDate> dates,
                @Nullable Boolean lost) {}

        record Purchased(String channel, @Nullable String plan) {}

        CardDetails line() {
            var drafted = CustomersYearTest.card(
                    card.carrier,
                    card.plan,
                    Objects.requireNonNullElse(card.contract, Contract.PREPAID),
                    Objects.requireNonNullElse(card.purpose, Purpose.VOICE),
                    Objects.requireNonNullElse(card.form, SimForm.PHYSICAL));
            var dates = Objects.requireNonNullElse(card.dates, Map.<KeyDateKind, LocalDate>of()).entrySet().stream()
                    .map(noted -> KeyDate.of(noted.getKey(), noted.getValue()))
                    .toList();
            var noted = with(drafted, new KeyDates(dates));
            return Boolean.TRUE.equals(card.lost) ? noted.withEnd(day, null) : noted;
        }

        Situation situation() {
            var told = Situation.UNKNOWN
                    .withInJapan(Objects.requireNonNullElse(inJapan, Answer.UNKNOWN))
                    .withPhone(Objects.requireNonNullElse(phone, Answer.UNKNOWN))
                    .withPayments(Objects.requireNonNullElse(payments, Set.of()))
                    .withIssuer(Objects.requireNonNullElse(issuer, CardIssuer.UNKNOWN))
                    .withTroubles(trouble == null ? Set.of() : Set.of(trouble));
            for (var credential : Objects.requireNonNullElse(has, Map.<Credential, Answer>of())
                    .entrySet()) {
                told = told.with(credential.getKey(), credential.getValue());
            }
            return told;
        }

        @Override
        public String toString() {
            return who + " " + station;
        }
    }

    static List<Station> stations() throws IOException {
        try (var table = Files.newInputStream(Path.of("src", "test", "resources", "customers-year.yaml"))) {
            return Documents.readYaml(table, Station.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stations")
    void at_every_station_state_advice_dates_and_explanation_hold(Station station) {
        clock.set(station.day(), LocalTime.NOON);
        var card = station.line();
        var advice = advice(card, station.situation());
        var quote = quote(card, station.buys().channel(), station.buys().plan());

        var softly = new SoftAssertions();
        softly.assertThat(state(card)).as("state").isEqualTo(station.state());
        if (station.first() != null) {
            softly.assertThat(advice.channels().getFirst().channelId())
                    .as("first of %s", advice.channels())
                    .isEqualTo(station.first());
        }
        if (station.best() != null) {
            softly.assertThat(advice.best().map(AdvisedChannel::channelId).orElse("none"))
                    .as("best")
                    .isEqualTo(station.best());
        }
        if (station.newCard() != null) {
            softly.assertThat(advice.newCardNeeded()).as("new card").isEqualTo(station.newCard());
        }
        softly.assertThat(quote.problems().containsKey("validity"))
                .as("refused: %s", quote.problems().get("validity"))
                .isEqualTo(Boolean.TRUE.equals(station.refused()));
        Objects.requireNonNullElse(station.after(), Map.<KeyDateKind, LocalDate>of())
                .forEach(
                        (kind, day) -> softly.assertThat(quote.after().get(kind).map(KeyDate::lastDay))
                                .as(kind.name())
                                .contains(day));
        var text = explained(card, quote);
        Objects.requireNonNullElse(station.told(), List.<String>of())
                .forEach(words -> softly.assertThat(text).as("explained").contains(words));
        softly.assertAll();
    }

    @Test
    void every_kind_of_card_passes_every_station() throws IOException {
        var passed = stations().stream()
                .collect(Collectors.groupingBy(
                        Station::who, Collectors.mapping(Station::station, Collectors.toUnmodifiableSet())));

        assertThat(passed).containsOnlyKeys("prepaid", "postpaid", "travel eSIM", "data only", "number keeping");
        assertThat(passed.values())
                .allSatisfy(stations -> assertThat(stations)
                        .contains(
                                "buys",
                                "forgets",
                                "comes back late",
                                "loses the phone",
                                "changes the plan",
                                "goes home"));
    }

    @Test
    void K04_K06_prepaid_buys_comes_back_late_and_too_late() {
        var card = card("softbank-prepaid", "sbpre-3000", Contract.PREPAID, Purpose.VOICE, SimForm.PHYSICAL);

        day("2026-11-20");
        var bought = quote(card, "CARRIER_WEB", "sbpre-3000");
        assertThat(dayOf(bought, KeyDateKind.DATA)).isEqualTo("2027-01-19");
        assertThat(dayOf(bought, KeyDateKind.RELEASE)).isEqualTo("2028-01-14");
        assertThat(explained(card, bought)).contains("Not refundable", "19 Jan 2027");
        card = with(card, bought.after());
        assertThat(state(card)).isEqualTo(CardState.ACTIVE);

        day("2027-01-12");
        assertThat(state(card)).isEqualTo(CardState.EXPIRING);
        assertThat(advice(card, Situation.UNKNOWN).best())
                .as("nobody has verified that the product still runs")
                .isEmpty();
        assertThat(dayOf(quote(card, "CARRIER_WEB", "sbpre-3000"), KeyDateKind.DATA))
                .isEqualTo("2027-03-20");

        day("2027-02-01");
        assertThat(state(card)).isEqualTo(CardState.RECEIVE_ONLY);
        var late = quote(card, "CARRIER_WEB", "sbpre-3000");
        assertThat(dayOf(late, KeyDateKind.DATA)).isEqualTo("2027-04-02");
        assertThat(late.warnings()).anyMatch(warning -> warning.is(WarningCode.OLD_BALANCE_GONE));

        day("2028-01-14");
        assertThat(state(card)).isEqualTo(CardState.LAPSED);
        assertThat(quote(card, "CARRIER_WEB", "sbpre-3000").problems()).containsKey("validity");
        assertThat(advice(card, Situation.UNKNOWN).newCardNeeded()).isTrue();
    }

    @Test
    void K04_prepaid_that_would_pass_its_balance_limit_is_refused() {
        day("2026-11-20");
        var card = card("softbank-prepaid", "sbpre-5000", Contract.PREPAID, Purpose.VOICE, SimForm.PHYSICAL)
                .withPlan("sbpre-5000", new org.tsuzuki.base.Yen(56_000));

        assertThat(quote(card, "CARRIER_WEB", "sbpre-5000").problems()).containsKey("amount");
        assertThat(quote(card, "CARRIER_WEB", "sbpre-3000").problems()).doesNotContainKey("amount");
    }

    @Test
    void K08_K14_postpaid_forgets_a_bill_is_stopped_changes_the_plan_and_keeps_the_number_when_going_home() {
        var card = with(
                card("docomo", "docomo-max-1", Contract.POSTPAID, Purpose.VOICE, SimForm.PHYSICAL), data("2026-11-30"));

        day("2026-11-20");
        assertThat(state(card)).isEqualTo(CardState.ACTIVE);

        day("2026-12-05");
        assertThat(state(card)).isEqualTo(CardState.BILL_DUE);
        var withSlip = Situation.UNKNOWN.withPayments(Set.of("CASH")).with(Credential.CODE, Answer.YES);
        assertThat(best(card, withSlip)).isEqualTo("CONBINI_BILL_SLIP");
        var bill = quote(card, "CONBINI_BILL_SLIP", null);
        assertThat(bill.planName().in(Language.EN)).isEqualTo("Amount on the bill");
        assertThat(dayOf(quote(card, "CONBINI_BILL_SLIP", "docomo-max-1"), KeyDateKind.DATA))
                .isEqualTo("2026-12-31");

        day("2027-01-20");
        assertThat(state(card)).isEqualTo(CardState.BILL_DUE);
        var stopped = Situation.UNKNOWN.withPayments(Set.of("CASH")).withTroubles(Set.of(CardTrouble.UNPAID_STOP));
        assertThat(best(card, stopped)).isEqualTo("CONBINI_BILL_SLIP");

        var lost = card.withEnd(LocalDate.parse("2027-01-20"), null);
        assertThat(state(lost)).isEqualTo(CardState.LOST);
        assertThat(advice(lost, Situation.UNKNOWN).newCardNeeded())
                .as("a contract issues a lost SIM again")
                .isFalse();

        var cheaper = quote(card, "CARRIER_WEB", "docomo-mini-4");
        assertThat(cheaper.amount().amount()).isEqualTo(2_750);

        var home = quote(card, "CARRIER_SHOP", "docomo-keep");
        assertThat(dayOf(home, KeyDateKind.RELEASE)).isEqualTo("2033-02-01");
        assertThat(explained(card, home)).contains("1 Feb 2033");
    }

    @Test
    void K06_K07_travel_esim_waits_starts_ends_and_is_replaced() {
        var card = card("nomad", "nomad-7", Contract.PREPAID, Purpose.DATA, SimForm.ESIM);

        day("2026-11-20");
        var bought = quote(card, "ESIM_PLATFORM", "nomad-7");
        assertThat(dayOf(bought, KeyDateKind.ACTIVATE_BY)).isEqualTo("2027-01-19");
        assertThat(bought.notices().hints()).anyMatch(hint -> hint.key().equals("renew.assumed.notStarted"));
        assertThat(bought.wanted()).containsExactly(RenewalChoice.Fact.FIRST_USE);
        assertThat(state(with(card, bought.after()))).isEqualTo(CardState.NOT_STARTED);

        var activated = quotes.quote(
                card,
                choice(card, "ESIM_PLATFORM", "nomad-7")
                        .withFacts(RenewalChoice.Facts.NONE.withFirstUse(LocalDate.parse("2026-11-20"))));
        assertThat(activated.after().get(KeyDateKind.DATA).orElseThrow().end())
                .isEqualTo(clock.instant().plus(java.time.Duration.ofDays(7)));
        card = with(card, activated.after());

        var deleted = Situation.UNKNOWN.withTroubles(Set.of(CardTrouble.PROFILE_DELETED));
        assertThat(advice(card, deleted).newCardNeeded()).isTrue();

        day("2026-11-28");
        assertThat(state(card)).isEqualTo(CardState.LAPSED);
        assertThat(quote(card, "ESIM_PLATFORM", "nomad-7").problems()).containsKey("validity");
        var advice = advice(card, Situation.UNKNOWN);
        assertThat(advice.newCardNeeded()).isTrue();
        assertThat(advice.channels().getFirst().channelId()).isEqualTo("RENEW_BY_REPLACEMENT");
        assertThat(quote(card, "RENEW_BY_REPLACEMENT", "nomad-7").problems()).doesNotContainKey("validity");
    }

    @Test
    void K03_a_fixed_term_is_asked_for_in_time_or_its_number_is_lost() {
        var card =
                with(card("mobal", "mobal-30", Contract.PREPAID, Purpose.VOICE, SimForm.PHYSICAL), data("2026-12-19"));

        day("2026-12-15");
        var inTime = quote(card, "CARRIER_WEB", "mobal-30");
        assertThat(inTime.notices().hints()).anyMatch(hint -> hint.key().equals("renew.lead.askBy"));
        assertThat(dayOf(inTime, KeyDateKind.DATA)).isEqualTo("2027-01-18");
        assertThat(dayOf(inTime, KeyDateKind.RELEASE)).isEqualTo("2027-01-19");

        day("2026-12-19");
        assertThat(quote(card, "CARRIER_WEB", "mobal-30").notices().hints())
                .anyMatch(hint -> hint.key().equals("renew.lead.late"));

        day("2026-12-20");
        assertThat(state(card)).isEqualTo(CardState.LAPSED);
        assertThat(quote(card, "CARRIER_WEB", "mobal-30").problems()).containsKey("validity");
        assertThat(advice(card, Situation.UNKNOWN).channels().getFirst().channelId())
                .isEqualTo("RENEW_BY_REPLACEMENT");
    }

    @Test
    void data_only_is_charged_two_days_late_and_then_replaced() {
        var card = with(
                card("b-mobile-visitor", "bm-visitor-1", Contract.PREPAID, Purpose.DATA, SimForm.PHYSICAL),
                data("2026-11-20"));

        day("2026-11-20");
        assertThat(state(card)).isEqualTo(CardState.EXPIRING);
        assertThat(dayOf(quote(card, "SELF_SIM_NETWORK", "bm-visitor-1"), KeyDateKind.DATA))
                .isEqualTo("2026-11-21");

        day("2026-11-22");
        assertThat(state(card)).isEqualTo(CardState.IN_GRACE);
        var late = quote(card, "SELF_SIM_NETWORK", "bm-visitor-1");
        assertThat(dayOf(late, KeyDateKind.DATA)).isEqualTo("2026-11-22");
        assertThat(late.warnings()).anyMatch(warning -> warning.is(WarningCode.LATE_CHARGE));

        day("2026-11-23");
        assertThat(state(card)).isEqualTo(CardState.LAPSED);
        assertThat(advice(card, Situation.UNKNOWN).channels().getFirst().channelId())
                .isEqualTo("RENEW_BY_REPLACEMENT");
    }

    @Test
    void a_number_is_kept_by_toppings_not_by_promotion_codes_and_then_lost() {
        var card = card("povo2", "povo-base", Contract.PREPAID, Purpose.VOICE, SimForm.ESIM);

        day("2026-11-20");
        var topping = quote(card, "CARRIER_APP", "povo-3-30");
        assertThat(dayOf(topping, KeyDateKind.DATA)).isEqualTo("2026-12-20");
        assertThat(dayOf(topping, KeyDateKind.SUSPENSION)).isEqualTo("2027-06-19");
        assertThat(topping.wanted()).contains(RenewalChoice.Fact.PROMOTION_CODE);
        card = with(card, topping.after());

        day("2027-02-28");
        assertThat(state(card)).isEqualTo(CardState.DATA_ENDED);
        assertThat(best(
                        card,
                        Situation.UNKNOWN
                                .withPayments(Set.of("CREDIT_CARD"))
                                .withIssuer(CardIssuer.JP)
                                .withPhone(Answer.YES)))
                .isEqualTo("CARRIER_APP");

        day("2027-06-10");
        var promotion = quotes.quote(
                card,
                choice(card, "CARRIER_APP", "povo-3-30").withFacts(RenewalChoice.Facts.NONE.withPromotionCode(true)));
        assertThat(promotion.wanted()).contains(RenewalChoice.Fact.METERED_SPEND);
        assertThat(dayOf(promotion, KeyDateKind.SUSPENSION)).isEqualTo("2027-06-19");
        assertThat(promotion.warnings()).anyMatch(warning -> warning.is(WarningCode.BEYOND_NUMBER_LOSS));
        assertThat(promotion.notices().unusual())
                .as("asked back before it is recorded")
                .anyMatch(question -> question.is(WarningCode.BEYOND_NUMBER_LOSS));
        var spent = quotes.quote(
                card,
                choice(card, "CARRIER_APP", "povo-3-30")
                        .withFacts(
                                RenewalChoice.Facts.NONE.withPromotionCode(true).withMeteredSpend("661")));
        assertThat(dayOf(spent, KeyDateKind.SUSPENSION)).isAfter(LocalDate.parse("2027-06-19"));

        day("2027-06-20");
        assertThat(state(card)).isEqualTo(CardState.SUSPENDED);
        var app = advice(card, Situation.UNKNOWN).channel("CARRIER_APP").orElseThrow();
        assertThat(app.verdict()).isEqualTo(Verdict.NOT_POSSIBLE);

        day("2027-07-19");
        assertThat(state(card)).isEqualTo(CardState.LAPSED);
    }

    @Test
    void a_topping_on_a_card_without_a_noted_base_plan_says_what_it_assumes() {
        day("2026-11-20");
        var card = card("povo2", null, Contract.PREPAID, Purpose.VOICE, SimForm.ESIM);

        var topping = quote(card, "CARRIER_APP", "povo-3-30");

        assertThat(topping.notices().hints()).anyMatch(hint -> hint.key().equals("renew.assumed.base"));
        assertThat(dayOf(topping, KeyDateKind.SUSPENSION)).isEqualTo("2027-06-19");
        assertThat(explained(card, topping)).doesNotContain("is assumed");
    }

    private void day(String day) {
        clock.set(LocalDate.parse(day), LocalTime.NOON);
    }

    private CardState state(CardDetails card) {
        return card.state(card.line(catalogue.snapshot()), clock.instant());
    }

    private Advice advice(CardDetails card, Situation situation) {
        return ChannelAdvisor.advise(
                AdvisedCard.of(card), situation, ChannelHistory.NONE, catalogue.snapshot(), clock.instant());
    }

    private String best(CardDetails card, Situation situation) {
        return advice(card, situation).best().orElseThrow().channelId();
    }

    private Quote quote(CardDetails card, String channel, @Nullable String plan) {
        return quotes.quote(card, choice(card, channel, plan));
    }

    private RenewalChoice choice(CardDetails card, String channel, @Nullable String plan) {
        return RenewalChoice.nothing().withChannel(channel).withPlan(plan, plan == null ? "5698" : "1000");
    }

    private String explained(CardDetails card, Quote quote) {
        return Explanation.of(card, Trilingual.same(card.carrierId()), quote, CustomerLanguage.EN)
                .text();
    }

    private static LocalDate dayOf(Quote quote, KeyDateKind kind) {
        return quote.after().get(kind).orElseThrow().lastDay();
    }

    private static KeyDates data(String lastDay) {
        return KeyDates.of(KeyDate.of(KeyDateKind.DATA, LocalDate.parse(lastDay)));
    }

    private static CardDetails with(CardDetails card, KeyDates keyDates) {
        return card.withKind(card.carrierId(), card.planId(), card.kind(), card.identifiers(), keyDates);
    }

    private static CardDetails card(
            String carrier, @Nullable String plan, Contract contract, Purpose purpose, SimForm form) {
        var kind = new CardKind(form, contract, purpose, Generation.G5);
        return CardDetails.draft(CustomerId.next(), carrier, kind, CardIdentifiers.NONE, KeyDates.NONE)
                .withPlan(plan, null);
    }
}
