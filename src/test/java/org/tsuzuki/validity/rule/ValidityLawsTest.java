package org.tsuzuki.validity.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.Renewing;
import org.tsuzuki.validity.rule.Outcome.Refused;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/** What holds for every rule, card and moment. */
class ValidityLawsTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 12, 1);

    @Property
    void W18_no_paid_renewal_makes_any_date_earlier(
            @ForAll("rules") ValidityRule rule, @ForAll("cards") KeyDates before, @ForAll("moments") Instant at) {
        var purchase = Purchase.at(at).firstUsedAt(at);

        if (rule.apply(before, purchase) instanceof Renewed renewed) {
            before.running(at).keyDates().stream()
                    .filter(clock -> clock.kind() != KeyDateKind.ACTIVATE_BY)
                    .filter(clock -> !(rule instanceof NumberKeeping))
                    .filter(clock -> !(liftsSuspension(rule) && follows(clock)))
                    .forEach(clock -> assertThat(renewed.after()
                                    .get(clock.kind())
                                    .orElseThrow()
                                    .end())
                            .isAfterOrEqualTo(clock.end()));
        }
    }

    private static boolean liftsSuspension(ValidityRule rule) {
        return rule instanceof Monthly || rule instanceof BillWindow;
    }

    private static boolean follows(KeyDate date) {
        return switch (date.kind()) {
            case SUSPENSION, LAST_CHANCE, RELEASE -> true;
            default -> false;
        };
    }

    @Property
    void X8_the_cap_is_never_exceeded(
            @ForAll @IntRange(min = 1, max = 400) int perRecharge,
            @ForAll @IntRange(min = 1, max = 400) int cap,
            @ForAll @IntRange(max = 20) int recharges,
            @ForAll("moments") Instant at) {
        var rule = new StackingDays(perRecharge, cap, 360);
        var card = KeyDates.NONE;

        for (var recharge = 0; recharge <= recharges; recharge++) {
            card = ((Renewed) rule.apply(card, Purchase.at(at))).after();
        }

        assertThat(card.get(KeyDateKind.DATA).orElseThrow().daysLeft(JapanTime.dayOf(at)))
                .isEqualTo(Math.min(cap, (recharges + 1L) * perRecharge));
    }

    @Property
    void F03_the_same_instant_in_any_zone_gives_the_same_result(
            @ForAll("rules") ValidityRule rule,
            @ForAll("cards") KeyDates before,
            @ForAll("moments") Instant at,
            @ForAll("zones") ZoneId zone) {
        assertThat(rule.apply(before, Purchase.at(at.atZone(zone)))).isEqualTo(rule.apply(before, Purchase.at(at)));
    }

    @Property
    void W04_what_is_bought_now_still_runs_now(@ForAll("rules") ValidityRule rule, @ForAll("moments") Instant at) {
        // The last minute of a last day that ends at 23:59 is the one moment a one-day plan is already over.
        var beforeTheLastMinute = JapanTime.at(at).toLocalTime().isBefore(LocalTime.of(23, 59));

        if (beforeTheLastMinute && rule.apply(KeyDates.NONE, Purchase.at(at)) instanceof Renewed renewed) {
            assertThat(renewed.after().running(at)).isEqualTo(renewed.after());
        }
    }

    @Property
    void W04_leap_days_and_year_ends_lose_no_day(
            @ForAll @IntRange(min = 1, max = 400) int days, @ForAll("turningDays") LocalDate day) {
        var purchase = Purchase.at(JapanTime.startOf(day.plusDays(1)).minusSeconds(61));

        assertThat(daysLeft(new DaysToEndOfDay(days), purchase)).isEqualTo(days);
        assertThat(daysLeft(new InclusiveCalendarDays(days), purchase)).isEqualTo(days - 1L);
        assertThat(daysLeft(new FixedTermExtendBeforeEnd(days), purchase)).isEqualTo(days - 1L);
        assertThat(daysLeft(new ExactHours(days, null, false), purchase)).isEqualTo(days);
    }

    @Property
    void W10_the_end_of_a_month_is_followed_by_the_first(
            @ForAll @IntRange(max = 48) int months, @ForAll("moments") Instant at) {
        var lastDay = Renewing.lastDay(
                Renewing.renewed(new EndOfMonthAfterMonths(months), KeyDates.NONE, Purchase.at(at)), KeyDateKind.DATA);

        assertThat(lastDay.plusDays(1).getDayOfMonth()).isEqualTo(1);
        assertThat(ChronoUnit.MONTHS.between(JapanTime.dayOf(at).withDayOfMonth(1), lastDay.plusDays(1)))
                .isEqualTo(months + 1L);
    }

    @Property
    void W23_every_warning_and_refusal_reads_in_three_languages(
            @ForAll("rules") ValidityRule rule,
            @ForAll("cards") KeyDates before,
            @ForAll("moments") Instant at,
            @ForAll Language language) {
        var problems = switch (rule.apply(before, Purchase.at(at).byPromotionCode())) {
            case Renewed renewed -> renewed.warnings();
            case Refused refused -> List.of(refused.reason(), refused.wayOut());
        };

        assertThat(problems).extracting(Problem::key).allMatch(key -> Messages.has(language, key));
        assertThat(problems)
                .extracting(problem -> Messages.get(language, problem))
                .allSatisfy(text -> assertThat(text).doesNotContain("!", "{"));
    }

    private static long daysLeft(ValidityRule rule, Purchase purchase) {
        return Renewing.renewed(rule, KeyDates.NONE, purchase)
                .after()
                .get(KeyDateKind.DATA)
                .orElseThrow()
                .daysLeft(purchase.day());
    }

    @Provide
    Arbitrary<ValidityRule> rules() {
        var days = Arbitraries.integers().between(1, 100);
        return days.flatMap(number -> Arbitraries.of(
                new StackingDays(number, 6 * number, 360),
                new Dormancy(number, 30, new Yen(660)),
                new DaysToEndOfDay(number),
                new InclusiveCalendarDays(number),
                new ExactHours(number, 60, false),
                new ExactHours(number, null, true),
                new EndOfMonthAfterMonths(number),
                new AddDayWithLateWindow(number, 2),
                new CalendarMonthReset(),
                new Monthly(null),
                new Monthly(null, true),
                new FixedTermExtendBeforeEnd(number),
                new ActivateBy(30, number),
                new BillWindow(5, 10, new Yen(500)),
                new NumberKeeping(number),
                new Unchanged("WITH_PLAN"),
                new Unchanged("NONE")));
    }

    @Provide
    Arbitrary<KeyDates> cards() {
        var clock =
                Combinators.combine(Arbitraries.of(KeyDateKind.class), days()).as(KeyDate::of);
        return clock.list()
                .uniqueElements(KeyDate::kind)
                .ofMaxSize(KeyDateKind.values().length)
                .map(KeyDates::new);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 86_399))
                .as((day, second) -> JapanTime.startOf(day).plusSeconds(second));
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Asia/Shanghai", "UTC", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<LocalDate> turningDays() {
        return Arbitraries.of("2024-02-28", "2024-02-29", "2026-12-31", "2027-01-01", "2027-02-28", "2027-12-31")
                .map(LocalDate::parse);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1_600).map(FIRST_DAY::plusDays);
    }
}
