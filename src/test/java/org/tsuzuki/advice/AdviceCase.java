package org.tsuzuki.advice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.advice.criteria.AdvisedCard;
import org.tsuzuki.advice.criteria.ChannelHistory;
import org.tsuzuki.advice.criteria.ReasonCode;
import org.tsuzuki.advice.criteria.Verdict;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.advice.situation.CardIssuer;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.advice.situation.CustomerPreference;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.catalogue.kinds.CardBrand;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Credential;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Shelves;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/**
 * One row of {@code advice-cases.yaml}.
 *
 * @param dates last days, or moments at which a limit is over, in Japan time
 * @param now in Japan time
 * @param first the channel that stands first
 * @param best the channel that is recommended, {@code none} when nothing is; the first when left out
 * @param refused what the desk must say of other channels
 * @param reasons by channel, codes it must name; the first of them decides unless the channel works now
 * @param silent by channel, codes it must not name
 * @param hints codes above the list, in this order among others
 * @param why the rule of the domain it follows from
 */
record AdviceCase(
        String id,
        String carrier,
        @Nullable String plan,
        @Nullable SimForm form,
        @Nullable Contract contract,
        @Nullable Purpose purpose,
        Map<KeyDateKind, String> dates,
        @Nullable LocalDateTime now,
        @Nullable Boolean lost,
        @Nullable Boolean closed,
        @Nullable String lastUsed,
        Given given,
        @Nullable CardState state,
        String first,
        Verdict verdict,
        @Nullable String best,
        Map<String, Verdict> refused,
        Map<String, List<ReasonCode>> reasons,
        Map<String, List<ReasonCode>> silent,
        List<ReasonCode> hints,
        @Nullable Boolean newCard,
        String why) {

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 21, 12, 0);

    AdviceCase {
        dates = Objects.requireNonNullElse(dates, Map.of());
        given = Objects.requireNonNullElse(given, Given.NOTHING);
        refused = Objects.requireNonNullElse(refused, Map.of());
        reasons = Objects.requireNonNullElse(reasons, Map.of());
        silent = Objects.requireNonNullElse(silent, Map.of());
        hints = Objects.requireNonNullElse(hints, List.of());
    }

    /** What the customer has at hand. */
    record Given(
            @Nullable Answer inJapan,
            @Nullable Answer phone,
            @Nullable Answer wifi,
            @Nullable Answer holder,
            @Nullable List<String> languages,
            @Nullable Set<String> payments,
            @Nullable CardIssuer issuer,
            @Nullable CardBrand brand,
            @Nullable Map<Credential, Answer> has,
            @Nullable Set<CustomerPreference> habits,
            @Nullable Set<CardTrouble> troubles) {

        static final Given NOTHING = new Given(null, null, null, null, null, null, null, null, null, null, null);

        Situation situation() {
            var told = Situation.UNKNOWN
                    .withInJapan(known(inJapan))
                    .withPhone(known(phone))
                    .withWifi(known(wifi))
                    .withHolder(known(holder))
                    .withLanguages(Objects.requireNonNullElse(languages, List.of()))
                    .withPayments(Objects.requireNonNullElse(payments, Set.of()))
                    .withIssuer(Objects.requireNonNullElse(issuer, CardIssuer.UNKNOWN))
                    .withBrand(Objects.requireNonNullElse(brand, CardBrand.UNKNOWN))
                    .withHabits(Objects.requireNonNullElse(habits, Set.of()))
                    .withTroubles(Objects.requireNonNullElse(troubles, Set.of()));
            for (var credential : Objects.requireNonNullElse(has, Map.<Credential, Answer>of())
                    .entrySet()) {
                told = told.with(credential.getKey(), credential.getValue());
            }
            return told;
        }

        private static Answer known(@Nullable Answer answer) {
            return Objects.requireNonNullElse(answer, Answer.UNKNOWN);
        }
    }

    Advice advice() {
        return ChannelAdvisor.advise(
                card(),
                given.situation(),
                new ChannelHistory(lastUsed, Map.of(), Set.of()),
                Shelves.shipped(),
                Objects.requireNonNullElse(now, NOON).atZone(JapanTime.ZONE).toInstant());
    }

    CardState derivedState() {
        return Shelves.shipped()
                .lineTerms(carrier, plan, card().contract())
                .state(
                        card().keyDates(),
                        Objects.requireNonNullElse(now, NOON)
                                .atZone(JapanTime.ZONE)
                                .toInstant(),
                        Boolean.TRUE.equals(lost),
                        Boolean.TRUE.equals(closed));
    }

    private AdvisedCard card() {
        return new AdvisedCard(
                carrier,
                plan,
                Objects.requireNonNullElse(form, SimForm.PHYSICAL),
                Objects.requireNonNullElse(contract, Contract.PREPAID),
                Objects.requireNonNullElse(purpose, Purpose.VOICE),
                Generation.G4,
                new KeyDates(dates.entrySet().stream()
                        .map(date -> keyDate(date.getKey(), date.getValue()))
                        .collect(Collectors.toList())),
                Boolean.TRUE.equals(lost),
                Boolean.TRUE.equals(closed));
    }

    private static KeyDate keyDate(KeyDateKind kind, String date) {
        return date.contains("T")
                ? KeyDate.endingAt(
                        kind, LocalDateTime.parse(date).atZone(JapanTime.ZONE).toInstant())
                : KeyDate.of(kind, LocalDate.parse(date));
    }

    @Override
    public String toString() {
        return id + " " + carrier + ": " + why;
    }
}
