package org.tsuzuki.advice.criteria;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsuzuki.advice.situation.CustomerPreference;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.kinds.CardBrand;
import org.tsuzuki.catalogue.kinds.Credential;

/** What reasons name, in every language. */
final class ReasonTexts {

    private static final Map<Credential, Trilingual> CREDENTIALS = new EnumMap<>(Credential.class);
    private static final Map<CardBrand, Trilingual> BRANDS = new EnumMap<>(CardBrand.class);

    private static final Map<CustomerPreference, Trilingual> HABITS = new EnumMap<>(CustomerPreference.class);

    static {
        for (var habit : CustomerPreference.values()) {
            HABITS.put(habit, Messages.all(habit.key()));
        }
        for (var credential : Credential.values()) {
            CREDENTIALS.put(credential, Messages.all(credential.key()));
        }
        for (var brand : CardBrand.values()) {
            BRANDS.put(brand, Messages.all(brand.key()));
        }
    }

    private ReasonTexts() {}

    static Trilingual of(Credential credential) {
        return CREDENTIALS.getOrDefault(credential, Trilingual.same(credential.name()));
    }

    static Trilingual of(CardBrand brand) {
        return BRANDS.getOrDefault(brand, Trilingual.same(brand.name()));
    }

    static Trilingual of(CustomerPreference habit) {
        return HABITS.getOrDefault(habit, Trilingual.same(habit.name()));
    }

    /** Day and time of day of the last moment for something; midnight is told as the end of the day before. */
    static Reason until(ReasonCode code, LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Reason.of(code, moment.toLocalDate().minusDays(1), "24:00")
                : Reason.of(
                        code,
                        moment.toLocalDate(),
                        moment.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    }

    /** One of several, as in "passport or residence card". */
    static Trilingual anyOf(Collection<Credential> credentials) {
        var words = credentials.stream().map(ReasonTexts::of).toList();
        return new Trilingual(
                joined(words, Trilingual::zh, "或"),
                joined(words, Trilingual::ja, "または"),
                joined(words, Trilingual::en, " or "));
    }

    static Trilingual list(List<Trilingual> words) {
        return words.size() == 1
                ? words.getFirst()
                : new Trilingual(
                        joined(words, Trilingual::zh, "、"),
                        joined(words, Trilingual::ja, "・"),
                        joined(words, Trilingual::en, ", "));
    }

    private static String joined(List<Trilingual> words, Function<Trilingual, String> language, String between) {
        return words.stream().map(language).collect(Collectors.joining(between));
    }
}
