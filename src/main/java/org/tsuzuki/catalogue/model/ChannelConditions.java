package org.tsuzuki.catalogue.model;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.kinds.CardBrand;
import org.tsuzuki.catalogue.kinds.Credential;
import org.tsuzuki.catalogue.kinds.ForeignCard;

/**
 * What decides whether a channel works for a customer now. What is null or empty is not known; it does not mean "no".
 *
 * @param worksAbroad whether a customer outside Japan can use it
 * @param onlyOverSim whether its page opens only over the card's own network
 * @param needsPhone whether the phone with this card in it must be there
 * @param holderInPerson whether the contract holder must come
 * @param suspendedLineWorks whether it still serves a suspended line
 * @param threeDSecure whether the bank asks its card holder to confirm, usually by SMS
 * @param sellsNewCard whether it replaces the card instead of renewing it
 * @param documentsAny one of these is asked for
 * @param documentsAll all of these are asked for
 * @param documentsSometimes some carriers or branches ask for these as well
 * @param languages tags of the languages it is known to speak
 * @param openingHours by weekday in Japan time; a weekday left out is closed when any is given
 * @param anyHour ids of accepted payment methods that are bound to no opening hours
 * @param billFromDay the first day of the month on which a bill can be paid
 * @param billUntilDay the last day of the month on which a bill can be paid in time
 * @param lateFee what a bill costs more afterwards; null when it cannot be paid then, or not known
 * @param loginSms whether signing in needs an SMS that arrives on the card's own line
 * @param signsInOverLine whether a phone with this card in it signs in by itself once its Wi-Fi is off
 * @param overdueOnly whether only an overdue bill is paid there
 * @param slipIssuedOnline whether the carrier's page or app issues a lost or expired slip again
 * @param paysOpenBill whether it is known to clear an open bill; false for a deposit or for data that is bought there
 * @param sameDayUntil what is done until this hour works the same day
 * @param nextDayFrom from when on the next day what is done later works
 * @param dataLineAtOnce whether a data-only line works at once, whatever the hour
 * @param methodFixedFromDay from this day to the end of the month the payment method cannot be changed
 * @param worksAgain how long it takes after payment until a stopped line works again, where only experience tells
 * @param foreignCard whether a card issued abroad can pay
 * @param brands the only card brands it takes; empty when not known
 * @param somePlacesOnly ids of accepted payment methods that only some of its places take
 */
public record ChannelConditions(
        @Nullable Boolean worksAbroad,
        @Nullable Boolean onlyOverSim,
        @Nullable Boolean wifiMustBeOff,
        @Nullable Boolean needsPhone,
        @Nullable Boolean holderInPerson,
        @Nullable Boolean suspendedLineWorks,
        @Nullable Boolean threeDSecure,
        @Nullable Boolean sellsNewCard,
        Set<Credential> documentsAny,
        Set<Credential> documentsAll,
        Set<Credential> documentsSometimes,
        List<String> languages,
        Map<DayOfWeek, OpeningHours> openingHours,
        List<String> anyHour,
        @Nullable Integer billFromDay,
        @Nullable Integer billUntilDay,
        @Nullable Yen lateFee,
        @Nullable Boolean loginSms,
        @Nullable Boolean signsInOverLine,
        @Nullable Boolean overdueOnly,
        @Nullable Boolean slipIssuedOnline,
        @Nullable Boolean paysOpenBill,
        @Nullable LocalTime sameDayUntil,
        @Nullable LocalTime nextDayFrom,
        @Nullable Boolean dataLineAtOnce,
        @Nullable Integer methodFixedFromDay,
        @Nullable Trilingual worksAgain,
        @Nullable ForeignCard foreignCard,
        Set<CardBrand> brands,
        List<String> somePlacesOnly)
        implements Serializable {

    /** Nothing is known. */
    public static final ChannelConditions NONE = new ChannelConditions(
            null, null, null, null, null, null, null, null, Set.of(), Set.of(), Set.of(), List.of(), Map.of(),
            List.of(), null, null, null, null, null, null, null, null, null, null, null, null, null, null, Set.of(),
            List.of());

    public ChannelConditions {
        documentsAny = InOrder.copyOf(documentsAny);
        documentsAll = InOrder.copyOf(documentsAll);
        documentsSometimes = InOrder.copyOf(documentsSometimes);
        languages = List.copyOf(languages);
        openingHours = inOrder(openingHours);
        anyHour = List.copyOf(anyHour);
        brands = InOrder.copyOf(brands);
        somePlacesOnly = List.copyOf(somePlacesOnly);
    }

    /** These conditions, except for what a carrier's own say otherwise. */
    public ChannelConditions with(ChannelConditions own) {
        return new ChannelConditions(
                first(own.worksAbroad, worksAbroad),
                first(own.onlyOverSim, onlyOverSim),
                first(own.wifiMustBeOff, wifiMustBeOff),
                first(own.needsPhone, needsPhone),
                first(own.holderInPerson, holderInPerson),
                first(own.suspendedLineWorks, suspendedLineWorks),
                first(own.threeDSecure, threeDSecure),
                first(own.sellsNewCard, sellsNewCard),
                filled(own.documentsAny, documentsAny),
                filled(own.documentsAll, documentsAll),
                filled(own.documentsSometimes, documentsSometimes),
                filled(own.languages, languages),
                own.openingHours.isEmpty() ? openingHours : own.openingHours,
                filled(own.anyHour, anyHour),
                first(own.billFromDay, billFromDay),
                first(own.billUntilDay, billUntilDay),
                first(own.lateFee, lateFee),
                first(own.loginSms, loginSms),
                first(own.signsInOverLine, signsInOverLine),
                first(own.overdueOnly, overdueOnly),
                first(own.slipIssuedOnline, slipIssuedOnline),
                first(own.paysOpenBill, paysOpenBill),
                first(own.sameDayUntil, sameDayUntil),
                first(own.nextDayFrom, nextDayFrom),
                first(own.dataLineAtOnce, dataLineAtOnce),
                first(own.methodFixedFromDay, methodFixedFromDay),
                first(own.worksAgain, worksAgain),
                first(own.foreignCard, foreignCard),
                filled(own.brands, brands),
                filled(own.somePlacesOnly, somePlacesOnly));
    }

    /** These conditions with what is said of the carrier elsewhere, where they say nothing. */
    ChannelConditions orElse(ForeignCard carriersAnswer, Set<CardBrand> brandsTaken, List<String> carriersLanguages) {
        return new ChannelConditions(
                worksAbroad,
                onlyOverSim,
                wifiMustBeOff,
                needsPhone,
                holderInPerson,
                suspendedLineWorks,
                threeDSecure,
                sellsNewCard,
                documentsAny,
                documentsAll,
                documentsSometimes,
                filled(languages, carriersLanguages),
                openingHours,
                anyHour,
                billFromDay,
                billUntilDay,
                lateFee,
                loginSms,
                signsInOverLine,
                overdueOnly,
                slipIssuedOnline,
                paysOpenBill,
                sameDayUntil,
                nextDayFrom,
                dataLineAtOnce,
                methodFixedFromDay,
                worksAgain,
                first(foreignCard, carriersAnswer),
                filled(brands, brandsTaken),
                somePlacesOnly);
    }

    private static <T> @Nullable T first(@Nullable T own, @Nullable T general) {
        return own == null ? general : own;
    }

    private static <C extends Collection<?>> C filled(C own, C general) {
        return own.isEmpty() ? general : own;
    }

    private static Map<DayOfWeek, OpeningHours> inOrder(Map<DayOfWeek, OpeningHours> hours) {
        var week = new EnumMap<DayOfWeek, OpeningHours>(DayOfWeek.class);
        week.putAll(hours);
        return Collections.unmodifiableMap(week);
    }
}
