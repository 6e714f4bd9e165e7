package org.tsuzuki.advice.situation;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tsuzuki.catalogue.kinds.CardBrand;
import org.tsuzuki.catalogue.kinds.Credential;

/**
 * What the customer has at hand, as far as it is known, and what is wrong with the card in question.
 *
 * @param languages tags of the languages the customer speaks; empty when not known
 * @param habits what the customer is used to; empty when not known
 * @param troubles what is wrong with the card or the phone it is in; empty when nothing is
 */
public record Situation(
        Presence presence,
        List<String> languages,
        PaymentsAtHand paying,
        Map<Credential, Answer> credentials,
        Set<CustomerPreference> habits,
        Set<CardTrouble> troubles)
        implements Serializable {

    /** Nothing has been asked yet. */
    public static final Situation UNKNOWN =
            new Situation(Presence.UNKNOWN, List.of(), PaymentsAtHand.UNKNOWN, Map.of(), Set.of(), Set.of());

    public Situation {
        languages = List.copyOf(languages);
        var known = new EnumMap<Credential, Answer>(Credential.class);
        credentials.forEach((credential, answer) -> {
            if (answer != Answer.UNKNOWN) {
                known.put(credential, answer);
            }
        });
        credentials = Collections.unmodifiableMap(known);
        habits = inOrder(habits, CustomerPreference.class);
        troubles = inOrder(troubles, CardTrouble.class);
    }

    /** A document of an earlier version may not have them. */
    private static <E extends Enum<E>> Set<E> inOrder(Set<E> given, Class<E> type) {
        var ordered = EnumSet.noneOf(type);
        ordered.addAll(Objects.requireNonNullElse(given, Set.of()));
        return Collections.unmodifiableSet(ordered);
    }

    public Answer inJapan() {
        return presence.inJapan();
    }

    /** Whether the phone with this card in it is here. */
    public Answer phone() {
        return presence.phone();
    }

    /** Whether the customer has a connection besides this card. */
    public Answer wifi() {
        return presence.wifi();
    }

    /** Whether the contract holder is here or can come. */
    public Answer holder() {
        return presence.holder();
    }

    Answer shortVisit() {
        return presence.shortVisit();
    }

    /** Ids of the payment methods at hand; empty when not known. */
    public Set<String> payments() {
        return paying.methods();
    }

    public CardIssuer issuer() {
        return paying.issuer();
    }

    public CardBrand brand() {
        return paying.brand();
    }

    public Answer has(Credential credential) {
        return credentials.getOrDefault(credential, Answer.UNKNOWN);
    }

    public boolean has(CardTrouble trouble) {
        return troubles.contains(trouble);
    }

    public boolean speaks(String tag) {
        return languages.stream().anyMatch(spoken -> primary(spoken).equals(primary(tag)));
    }

    private static String primary(String tag) {
        var end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    /** Who is here for the first time is a visitor unless the file knows otherwise. */
    public boolean hasShortVisit() {
        return shortVisit() == Answer.YES
                || (shortVisit() == Answer.UNKNOWN && habits.contains(CustomerPreference.FIRST_VISIT));
    }

    public Situation withInJapan(Answer answer) {
        return with(new Presence(answer, phone(), wifi(), holder(), shortVisit()));
    }

    public Situation withPhone(Answer answer) {
        return with(new Presence(inJapan(), answer, wifi(), holder(), shortVisit()));
    }

    public Situation withWifi(Answer answer) {
        return with(new Presence(inJapan(), phone(), answer, holder(), shortVisit()));
    }

    public Situation withHolder(Answer answer) {
        return with(new Presence(inJapan(), phone(), wifi(), answer, shortVisit()));
    }

    public Situation withShortVisit(Answer answer) {
        return with(new Presence(inJapan(), phone(), wifi(), holder(), answer));
    }

    public Situation withPayments(Set<String> ids) {
        return with(new PaymentsAtHand(ids, issuer(), brand()));
    }

    public Situation withIssuer(CardIssuer country) {
        return with(new PaymentsAtHand(payments(), country, brand()));
    }

    public Situation withBrand(CardBrand printed) {
        return with(new PaymentsAtHand(payments(), issuer(), printed));
    }

    private Situation with(Presence known) {
        return new Situation(known, languages, paying, credentials, habits, troubles);
    }

    private Situation with(PaymentsAtHand known) {
        return new Situation(presence, languages, known, credentials, habits, troubles);
    }

    public Situation with(Credential credential, Answer answer) {
        var changed = new EnumMap<Credential, Answer>(Credential.class);
        changed.putAll(credentials);
        changed.put(credential, answer);
        return new Situation(presence, languages, paying, changed, habits, troubles);
    }

    public Situation withLanguages(List<String> tags) {
        return new Situation(presence, tags, paying, credentials, habits, troubles);
    }

    public Situation withHabits(Set<CustomerPreference> known) {
        return new Situation(presence, languages, paying, credentials, known, troubles);
    }

    public Situation withTroubles(Set<CardTrouble> known) {
        return new Situation(presence, languages, paying, credentials, habits, known);
    }

    /** What is still worth believing on another day: what the customer carried or had around then is forgotten. */
    public Situation lasting() {
        return with(presence.lasting()).with(Credential.CODE, Answer.UNKNOWN);
    }
}
