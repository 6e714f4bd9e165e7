package org.tsuzuki.renewal.quote;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.model.Promotion;

/** What a promotion gives on top of the plan: days, and whatever its words say. */
public record Bonus(@Nullable Promotion promotion) {

    /** The days on top of what the rule gives. */
    int days() {
        return promotion == null || promotion.bonusDays() == null ? 0 : promotion.bonusDays();
    }

    /** Tells the customer what comes on top, before what the plan tells. */
    List<Problem> with(List<Problem> hints) {
        return Stream.concat(words().map(words -> Problem.of("renew.bonus", words)).stream(), hints.stream())
                .toList();
    }

    /** What comes on top, in words; empty when it is only cheaper. */
    Optional<Trilingual> words() {
        if (promotion == null) {
            return Optional.empty();
        }
        var days = Optional.ofNullable(promotion.bonusDays())
                .map(count -> new Trilingual("+" + count + "天", "+" + count + "日", "+" + count + " days"));
        var gift = Optional.ofNullable(promotion.bonus());
        return days.isPresent() && gift.isPresent()
                ? Optional.of(joined(days.get(), " · ", gift.get()))
                : days.or(() -> gift);
    }

    /** The promotion as the receipt names it. */
    public static Trilingual line(Promotion promotion) {
        return new Bonus(promotion)
                .words()
                .map(words -> joined(promotion.name(), " · ", words))
                .orElse(promotion.name());
    }

    private static Trilingual joined(Trilingual first, String between, Trilingual second) {
        return new Trilingual(
                first.zh() + between + second.zh(),
                first.ja() + between + second.ja(),
                first.en() + between + second.en());
    }
}
