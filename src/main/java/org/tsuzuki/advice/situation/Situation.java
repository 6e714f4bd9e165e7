package org.tsuzuki.advice.situation;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.card.CardId;
import org.tsuzuki.catalogue.kinds.CardBrand;
import org.tsuzuki.catalogue.kinds.Credential;

/**
 * What the customer has at hand, as far as it is known.
 *
 * @param phone whether the phone with this card in it is here
 * @param wifi whether the customer has a connection besides this card
 * @param languages tags of the languages the customer speaks; empty when not known
 * @param payments ids of the payment methods at hand; empty when not known
 * @param holder whether the contract holder is here or can come
 * @param habits what the customer is used to; empty when not known
 * @param shortVisit whether the customer is in Japan for a short time only, as the file says
 * @param troubles what is wrong with one card or the phone it is in; empty when nothing is
 * @param troubledCard the card they belong to; null when no card has been looked at yet
 */
public record Situation(
        Answer inJapan,
        Answer phone,
        Answer wifi,
        List<String> languages,
        Set<String> payments,
        CardIssuer issuer,
        CardBrand brand,
        Map<Credential, Answer> credentials,
        Answer holder,
        Set<CustomerPreference> habits,
        Answer shortVisit,
        Set<CardTrouble> troubles,
        @Nullable CardId troubledCard)
        implements Serializable {

    /** Nothing has been asked yet. */
    public static final Situation UNKNOWN = new Situation(
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            Answer.UNKNOWN,
            List.of(),
            Set.of(),
            CardIssuer.UNKNOWN,
            CardBrand.UNKNOWN,
            Map.of(),
            Answer.UNKNOWN,
            Set.of(),
            Answer.UNKNOWN,
            Set.of(),
            null);

    public Situation {
        languages = List.copyOf(languages);
        payments = Collections.unmodifiableSortedSet(new TreeSet<>(payments));
        var known = new EnumMap<Credential, Answer>(Credential.class);
        credentials.forEach((credential, answer) -> {
            if (answer != Answer.UNKNOWN) {
                known.put(credential, answer);
            }
        });
        credentials = Collections.unmodifiableMap(known);
        var used = EnumSet.noneOf(CustomerPreference.class);
        used.addAll(Objects.requireNonNullElse(habits, Set.of()));
        habits = Collections.unmodifiableSet(used);
        shortVisit = Objects.requireNonNullElse(shortVisit, Answer.UNKNOWN);
        var wrong = EnumSet.noneOf(CardTrouble.class);
        wrong.addAll(Objects.requireNonNullElse(troubles, Set.of()));
        troubles = Collections.unmodifiableSet(wrong);
    }

    public Answer has(Credential credential) {
        return credentials.getOrDefault(credential, Answer.UNKNOWN);
    }

    public boolean speaks(String tag) {
        return languages.stream().anyMatch(spoken -> primary(spoken).equals(primary(tag)));
    }

    private static String primary(String tag) {
        var end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    public Situation withInJapan(Answer answer) {
        return new Situation(
                answer,
                phone,
                wifi,
                languages,
                payments,
                issuer,
                brand,
                credentials,
                holder,
                habits,
                shortVisit,
                troubles,
                troubledCard);
    }

    public Situation withPhone(Answer answer) {
        return new Situation(
                inJapan,
                answer,
                wifi,
                languages,
                payments,
                issuer,
                brand,
                credentials,
                holder,
                habits,
                shortVisit,
                troubles,
                troubledCard);
    }

    public Situation withWifi(Answer answer) {
        return new Situation(
                inJapan,
                phone,
                answer,
                languages,
                payments,
                issuer,
                brand,
                credentials,
                holder,
                habits,
                shortVisit,
                troubles,
                troubledCard);
    }

    public Situation withLanguages(List<String> tags) {
        return new Situation(
                inJapan,
                phone,
                wifi,
                tags,
                payments,
                issuer,
                brand,
                credentials,
                holder,
                habits,
                shortVisit,
                troubles,
                troubledCard);
    }

    public Situation withPayments(Set<String> ids) {
        return new Situation(
                inJapan,
                phone,
                wifi,
                languages,
                ids,
                issuer,
                brand,
                credentials,
                holder,
                habits,
                shortVisit,
                troubles,
                troubledCard);
    }

    public Situation withIssuer(CardIssuer country) {
        return new Situation(
                inJapan,
                phone,
                wifi,
                languages,
                payments,
                country,
                brand,
                credentials,
                holder,
                habits,
                shortVisit,
                troubles,
                troubledCard);
    }

    public Situation withBrand(CardBrand printed) {
        return new Situation(
                inJapan,
                phone,
                wifi,
                languages,
                payments,
                issuer,
                printed,
                credentials,
                holder,
                habits,
                shortVisit,
                troubles,
                troubledCard);
    }

    public Situation with(Credential credential, Answer answer) {
        var changed = new EnumMap<Credential, Answer>(Credential.class);
        changed.putAll(credentials);
        changed.put(credential, answer);
        return new Situation(
                inJapan,
                phone,
                wifi,
                languages,
                payments,
                issuer,
                brand,
                changed,
                holder,
                habits,
                shortVisit,
                troubles,
                troubledCard);
    }

    public Situation withHolder(Answer answer) {
        return new Situation(
                inJapan,
                phone,
                wifi,
                languages,
                payments,
                issuer,
                brand,
                credentials,
                answer,
                habits,
                shortVisit,
                troubles,
                troubledCard);
    }

    public Situation withHabits(Set<CustomerPreference> known) {
        return new Situation(
                inJapan,
                phone,
                wifi,
                languages,
                payments,
                issuer,
                brand,
                credentials,
                holder,
                known,
                shortVisit,
                troubles,
                troubledCard);
    }

    public Situation withShortVisit(Answer answer) {
        return new Situation(
                inJapan,
                phone,
                wifi,
                languages,
                payments,
                issuer,
                brand,
                credentials,
                holder,
                habits,
                answer,
                troubles,
                troubledCard);
    }

    /** What is known of the customer with this card: what is wrong with another one is not inherited. */
    public Situation forCard(CardId card) {
        return card.equals(troubledCard) ? this : withTroubles(Set.of(), card);
    }

    public Situation withTroubles(Set<CardTrouble> known) {
        return withTroubles(known, troubledCard);
    }

    private Situation withTroubles(Set<CardTrouble> known, @Nullable CardId card) {
        return new Situation(
                inJapan,
                phone,
                wifi,
                languages,
                payments,
                issuer,
                brand,
                credentials,
                holder,
                habits,
                shortVisit,
                known,
                card);
    }

    public boolean has(CardTrouble trouble) {
        return troubles.contains(trouble);
    }

    /** Who is here for the first time is a visitor unless the file knows otherwise. */
    public boolean hasShortVisit() {
        return shortVisit == Answer.YES
                || (shortVisit == Answer.UNKNOWN && habits.contains(CustomerPreference.FIRST_VISIT));
    }

    /** What is still worth believing on another day: what the customer carried or had around then is forgotten. */
    public Situation lasting() {
        return withPhone(Answer.UNKNOWN)
                .withWifi(Answer.UNKNOWN)
                .withHolder(Answer.UNKNOWN)
                .with(Credential.CODE, Answer.UNKNOWN);
    }
}
