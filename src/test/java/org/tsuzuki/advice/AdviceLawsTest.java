package org.tsuzuki.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsuzuki.advice.criteria.AdvisedCard;
import org.tsuzuki.advice.criteria.AdvisedChannel;
import org.tsuzuki.advice.criteria.ChannelHistory;
import org.tsuzuki.advice.criteria.ReasonCode;
import org.tsuzuki.advice.criteria.Verdict;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.catalogue.kinds.CarrierKind;
import org.tsuzuki.catalogue.kinds.ChannelFamily;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Shelves;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/** What is recommended for no card of any carrier, whatever its dates, troubles, place and hour. */
class AdviceLawsTest {

    private static final CatalogueSnapshot CATALOGUE = Shelves.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ChannelHistory NEW = new ChannelHistory(null, Map.of(), Set.of());
    private static final int[] ENDS = {40, 3, 0, -1, -20, -90, -400};
    private static final int[] HOURS = {3, 12, 23};

    private static final List<ReasonCode> UNKNOWN = List.of(
            ReasonCode.CARRIER_UNVERIFIED,
            ReasonCode.SOURCE_WEAK,
            ReasonCode.PAYMENT_UNKNOWN,
            ReasonCode.CONFIRM_FIRST,
            ReasonCode.REISSUE_UNKNOWN,
            ReasonCode.ABROAD_UNKNOWN,
            ReasonCode.HOURS_UNKNOWN,
            ReasonCode.LINE_UNKNOWN);

    private static int judged;
    private static final Map<Law, List<String>> BROKEN = broken();

    /** What is never recommended. */
    enum Law {
        LOST_LINE_BEGUN_WITH_BY_WHAT_ONLY_TAKES_A_PAYMENT(one -> one.lost() && one.onlyTakesPayment()),

        DELETED_PROFILE_BEGUN_WITH_BY_WHAT_ONLY_TAKES_A_PAYMENT(one ->
                one.trouble() == CardTrouble.PROFILE_DELETED && one.form() == SimForm.ESIM && one.onlyTakesPayment()),

        SENT_TO_A_SHOP_OR_A_HOTLINE_IN_THE_NIGHT(one -> one.isNight()
                && !one.lost()
                && one.trouble() != CardTrouble.PIN_LOCKED // only who gives the PUK helps, when they open
                && one.is(ChannelFamily.SHOP, ChannelFamily.HOTLINE)
                && !one.best().has(ReasonCode.OPEN_NOW)),

        VISITORS_CARD_THAT_THE_PHONE_DOES_NOT_TAKE_RENEWED(one -> one.isTravelCard()
                && one.trouble()
                        == (one.form() == SimForm.ESIM
                                ? CardTrouble.PHONE_WITHOUT_ESIM
                                : CardTrouble.PHONE_WITHOUT_TRAY)
                && !one.sellsNewCard()),

        NEW_CARD_NEEDED_WHERE_NONE_IS_BOUGHT(one -> one.advice().newCardNeeded()
                && one.best().verdict() == Verdict.WORKS_NOW
                && !one.sellsNewCard()
                && !one.is(ChannelFamily.AGENCY, ChannelFamily.ESIM_PLATFORM)),

        ONLY_IN_JAPAN_THOUGH_ABROAD(one -> one.abroad()
                && Boolean.FALSE.equals(one.best().offer().conditions().worksAbroad())),

        WORKS_NOW_ON_SOMETHING_UNKNOWN(one ->
                one.best().verdict() == Verdict.WORKS_NOW && UNKNOWN.stream().anyMatch(one.best()::has));

        private final Predicate<Recommended> isBrokenBy;

        Law(Predicate<Recommended> isBrokenBy) {
            this.isBrokenBy = isBrokenBy;
        }
    }

    @ParameterizedTest
    @EnumSource(Law.class)
    void is_broken_for_no_card(Law law) {
        assertThat(BROKEN.getOrDefault(law, List.of()).stream().sorted().limit(12))
                .isEmpty();
    }

    @Test
    void enough_cards_are_recommended_something() {
        assertThat(judged).isGreaterThan(5_000);
    }

    private static Map<Law, List<String>> broken() {
        var found = new EnumMap<Law, List<String>>(Law.class);
        everyCard(one -> {
            judged++;
            for (var law : Law.values()) {
                if (law.isBrokenBy.test(one)) {
                    found.computeIfAbsent(law, breaking -> new ArrayList<>()).add(one.toString());
                }
            }
        });
        return found;
    }

    private static void everyCard(Consumer<Recommended> all) {
        for (var carrier : CATALOGUE.carriers().values()) {
            for (var form : carrier.forms()) {
                for (var contract : carrier.contracts()) {
                    for (var end : ENDS) {
                        each(carrier, form, contract, end, all);
                    }
                }
            }
        }
    }

    private static void each(Carrier carrier, SimForm form, Contract contract, int end, Consumer<Recommended> all) {
        var dates = KeyDates.of(KeyDate.of(KeyDateKind.DATA, TODAY.plusDays(end)));
        for (var purpose : carrier.purposes()) {
            for (var lost : new boolean[] {false, true}) {
                var card =
                        new AdvisedCard(carrier.id(), null, form, contract, purpose, Generation.G4, dates, lost, false);
                for (var hour : HOURS) {
                    for (var trouble : CardTrouble.values()) {
                        for (var abroad : new boolean[] {false, true}) {
                            var told = Situation.UNKNOWN
                                    .withInJapan(abroad ? Answer.NO : Answer.YES)
                                    .withPayments(Set.of("CASH"))
                                    .withTroubles(Set.of(trouble));
                            var now = LocalDateTime.of(TODAY, LocalTime.of(hour, 30));
                            var advice = ChannelAdvisor.advise(
                                    card,
                                    told,
                                    NEW,
                                    CATALOGUE,
                                    now.atZone(JapanTime.ZONE).toInstant());
                            advice.best()
                                    .map(best -> new Recommended(
                                            carrier, form, lost, trouble, abroad, now, end, advice, best))
                                    .ifPresent(all);
                        }
                    }
                }
            }
        }
    }

    private record Recommended(
            Carrier carrier,
            SimForm form,
            boolean lost,
            CardTrouble trouble,
            boolean abroad,
            LocalDateTime now,
            int end,
            Advice advice,
            AdvisedChannel best) {

        boolean is(ChannelFamily... families) {
            return Set.of(families).contains(best.offer().channel().family());
        }

        boolean onlyTakesPayment() {
            return is(ChannelFamily.CONVENIENCE_STORE, ChannelFamily.MACHINE, ChannelFamily.AUTOMATIC);
        }

        boolean isNight() {
            return now.getHour() < 6 || now.getHour() > 22;
        }

        boolean isTravelCard() {
            return carrier.kind() == CarrierKind.TRAVEL_SIM || carrier.kind() == CarrierKind.TRAVEL_ESIM;
        }

        boolean sellsNewCard() {
            return Optional.ofNullable(best.offer().conditions().sellsNewCard()).orElse(false);
        }

        @Override
        public String toString() {
            return carrier.id() + " " + form + (lost ? " lost " : " ") + trouble + (abroad ? " abroad" : "") + " "
                    + now.toLocalTime() + " end " + end + ": " + best.channelId() + " " + best.verdict();
        }
    }
}
