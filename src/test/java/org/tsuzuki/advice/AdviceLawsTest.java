package org.tsuzuki.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
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

    @Test
    void a_lost_line_is_never_begun_with_by_what_only_takes_a_payment() {
        broken(one ->
                one.lost() && one.is(ChannelFamily.CONVENIENCE_STORE, ChannelFamily.MACHINE, ChannelFamily.AUTOMATIC));
    }

    @Test
    void nobody_is_sent_to_a_shop_or_a_hotline_in_the_night() {
        broken(one -> one.isNight()
                && !one.lost()
                && one.is(ChannelFamily.SHOP, ChannelFamily.HOTLINE)
                && !one.best().has(ReasonCode.OPEN_NOW));
    }

    @Test
    void a_visitors_card_that_the_phone_does_not_take_is_followed_by_a_new_one() {
        broken(one -> one.isTravelCard()
                && one.trouble()
                        == (one.form() == SimForm.ESIM
                                ? CardTrouble.PHONE_WITHOUT_ESIM
                                : CardTrouble.PHONE_WITHOUT_TRAY)
                && !one.sellsNewCard());
    }

    @Test
    void what_needs_a_new_card_is_led_to_where_one_is_bought() {
        broken(one -> one.advice().newCardNeeded()
                && one.best().verdict() == Verdict.WORKS_NOW
                && !one.sellsNewCard()
                && !one.is(ChannelFamily.AGENCY, ChannelFamily.ESIM_PLATFORM));
    }

    @Test
    void nothing_that_is_only_in_Japan_is_recommended_abroad() {
        broken(one -> one.abroad()
                && Boolean.FALSE.equals(one.best().offer().conditions().worksAbroad()));
    }

    @Test
    void what_works_now_rests_on_nothing_unknown() {
        broken(one -> one.best().verdict() == Verdict.WORKS_NOW
                && List.of(
                                ReasonCode.CARRIER_UNVERIFIED,
                                ReasonCode.SOURCE_WEAK,
                                ReasonCode.PAYMENT_UNKNOWN,
                                ReasonCode.CONFIRM_FIRST,
                                ReasonCode.REISSUE_UNKNOWN,
                                ReasonCode.ABROAD_UNKNOWN,
                                ReasonCode.HOURS_UNKNOWN,
                                ReasonCode.LINE_UNKNOWN)
                        .stream()
                        .anyMatch(one.best()::has));
    }

    private static void broken(Predicate<Recommended> wrong) {
        var found = new TreeSet<String>();
        var judged = 0;
        for (var one : everyCard()) {
            judged++;
            if (wrong.test(one)) {
                found.add(one.toString());
            }
        }
        assertThat(found.stream().limit(12)).isEmpty();
        assertThat(judged).isGreaterThan(5_000);
    }

    private static List<Recommended> everyCard() {
        var all = new ArrayList<Recommended>();
        for (var carrier : CATALOGUE.carriers().values()) {
            for (var form : carrier.forms()) {
                for (var contract : carrier.contracts()) {
                    for (var end : ENDS) {
                        each(carrier, form, contract, end, all);
                    }
                }
            }
        }
        return all;
    }

    private static void each(Carrier carrier, SimForm form, Contract contract, int end, List<Recommended> all) {
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
                                    .ifPresent(all::add);
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
