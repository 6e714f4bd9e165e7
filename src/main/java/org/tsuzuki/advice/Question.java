package org.tsuzuki.advice;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.advice.situation.Answer;
import org.tsuzuki.advice.situation.CardIssuer;
import org.tsuzuki.advice.situation.CardTrouble;
import org.tsuzuki.advice.situation.CustomerPreference;
import org.tsuzuki.advice.situation.Situation;
import org.tsuzuki.catalogue.kinds.CardBrand;
import org.tsuzuki.catalogue.kinds.Credential;

/** Something to ask the customer; worded by the message {@code advice.question.<name>}. */
public enum Question {
    TROUBLE(so -> !so.troubles().isEmpty()),
    IN_JAPAN(Situation::inJapan, Situation::withInJapan),
    PHONE(Situation::phone, Situation::withPhone),
    WIFI(Situation::wifi, Situation::withWifi),
    HOLDER(Situation::holder, Situation::withHolder),
    LANGUAGES(so -> !so.languages().isEmpty()),
    PAYMENTS(so -> !so.payments().isEmpty()),
    HABITS(so -> !so.habits().isEmpty()),
    ISSUER(so -> so.issuer() != CardIssuer.UNKNOWN),
    BRAND(so -> so.brand() != CardBrand.UNKNOWN),
    PASSPORT(Credential.PASSPORT),
    RESIDENCE_CARD(Credential.RESIDENCE_CARD),
    SPECIAL_PERMANENT_RESIDENT_CERTIFICATE(Credential.SPECIAL_PERMANENT_RESIDENT_CERTIFICATE),
    DIPLOMAT_CARD(Credential.DIPLOMAT_CARD),
    DRIVING_LICENCE(Credential.DRIVING_LICENCE),
    MY_NUMBER_CARD(Credential.MY_NUMBER_CARD),
    PROOF_OF_ADDRESS(Credential.PROOF_OF_ADDRESS),
    BANK_ACCOUNT(Credential.BANK_ACCOUNT),
    LOGIN(Credential.LOGIN),
    CODE(Credential.CODE);

    private final Predicate<Situation> answered;
    private final @Nullable Function<Situation, Answer> reader;
    private final @Nullable BiFunction<Situation, Answer, Situation> writer;

    Question(Predicate<Situation> answered) {
        this.answered = answered;
        this.reader = null;
        this.writer = null;
    }

    Question(Function<Situation, Answer> reader, BiFunction<Situation, Answer, Situation> writer) {
        this.answered = situation -> reader.apply(situation) != Answer.UNKNOWN;
        this.reader = reader;
        this.writer = writer;
    }

    Question(Credential credential) {
        this(situation -> situation.has(credential), (situation, answer) -> situation.with(credential, answer));
    }

    public boolean isAnswered(Situation situation) {
        return answered.test(situation);
    }

    /** Whether it is answered by yes or no. */
    public boolean isYesOrNo() {
        return reader != null;
    }

    /** The answer to a yes-or-no question. */
    public Answer answerIn(Situation situation) {
        return reader == null ? Answer.UNKNOWN : reader.apply(situation);
    }

    /** The situation with another answer to a yes-or-no question. */
    public Situation answer(Situation situation, Answer answer) {
        return writer == null ? situation : writer.apply(situation, answer);
    }

    /** The situations that the possible answers would make. */
    Stream<Situation> outcomes(Situation so, Set<String> payments) {
        return switch (this) {
            case TROUBLE -> Arrays.stream(CardTrouble.values()).map(trouble -> so.withTroubles(Set.of(trouble)));
            case LANGUAGES -> Stream.of("zh", "ja", "en").map(tag -> so.withLanguages(List.of(tag)));
            case PAYMENTS -> payments.stream().map(id -> so.withPayments(Set.of(id)));
            case HABITS -> Arrays.stream(CustomerPreference.values()).map(habit -> so.withHabits(Set.of(habit)));
            case ISSUER ->
                Arrays.stream(CardIssuer.values())
                        .filter(issuer -> issuer != CardIssuer.UNKNOWN)
                        .map(so::withIssuer);
            case BRAND ->
                Arrays.stream(CardBrand.values())
                        .filter(brand -> brand != CardBrand.UNKNOWN)
                        .map(so::withBrand);
            default -> Stream.of(answer(so, Answer.YES), answer(so, Answer.NO));
        };
    }
}
