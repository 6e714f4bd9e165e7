package org.tsuzuki.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.Confidence;
import org.tsuzuki.catalogue.Promotion;
import org.tsuzuki.catalogue.Provenance;
import org.tsuzuki.validity.CardClock;
import org.tsuzuki.validity.CardClocks;
import org.tsuzuki.validity.ClockKind;

class BonusTest {

    private static final LocalDate DAY = LocalDate.of(2028, 2, 28);

    private static final CardClocks AFTER =
            CardClocks.of(CardClock.of(ClockKind.DATA, DAY), CardClock.of(ClockKind.RELEASE, DAY.plusDays(300)));

    @Test
    void C63_W06_bonus_days_come_on_top_of_what_the_purchase_moved() {
        var longer = new Bonus(promotion(1, null)).onto(CardClocks.NONE, AFTER);

        assertThat(longer.get(ClockKind.DATA)).contains(CardClock.of(ClockKind.DATA, LocalDate.of(2028, 2, 29)));
        assertThat(longer.get(ClockKind.RELEASE)).isEqualTo(AFTER.get(ClockKind.RELEASE));
    }

    @Test
    void a_clock_that_did_not_move_gets_no_bonus() {
        assertThat(new Bonus(promotion(7, null)).onto(AFTER, AFTER)).isEqualTo(AFTER);
    }

    @Test
    void without_days_nothing_moves() {
        assertThat(new Bonus(promotion(null, "2 GB")).onto(CardClocks.NONE, AFTER))
                .isEqualTo(AFTER);
        assertThat(new Bonus(null).onto(CardClocks.NONE, AFTER)).isEqualTo(AFTER);
    }

    @Test
    void W06_the_receipt_names_what_comes_on_top() {
        assertThat(Bonus.line(promotion(3, "2 GB")).in(Language.EN)).isEqualTo("Spring · +3 days · 2 GB");
        assertThat(Bonus.line(promotion(null, null)).in(Language.EN)).isEqualTo("Spring");
    }

    private static Promotion promotion(@Nullable Integer days, @Nullable String gift) {
        return new Promotion(
                "spring",
                Trilingual.same("Spring"),
                null,
                null,
                gift == null ? null : Trilingual.same(gift),
                days,
                null,
                null,
                null,
                null,
                null,
                new Provenance("test", null, Confidence.HIGH, null));
    }
}
