package org.tsuzuki.renewal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.kinds.Confidence;
import org.tsuzuki.catalogue.model.Promotion;
import org.tsuzuki.catalogue.model.Provenance;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

class BonusTest {

    private static final LocalDate DAY = LocalDate.of(2028, 2, 28);

    private static final KeyDates AFTER =
            KeyDates.of(KeyDate.of(KeyDateKind.DATA, DAY), KeyDate.of(KeyDateKind.RELEASE, DAY.plusDays(300)));

    @Test
    void C63_W06_bonus_days_come_on_top_of_what_the_purchase_moved() {
        var longer = new Bonus(promotion(1, null)).onto(KeyDates.NONE, AFTER);

        assertThat(longer.get(KeyDateKind.DATA)).contains(KeyDate.of(KeyDateKind.DATA, LocalDate.of(2028, 2, 29)));
        assertThat(longer.get(KeyDateKind.RELEASE)).isEqualTo(AFTER.get(KeyDateKind.RELEASE));
    }

    @Test
    void a_clock_that_did_not_move_gets_no_bonus() {
        assertThat(new Bonus(promotion(7, null)).onto(AFTER, AFTER)).isEqualTo(AFTER);
    }

    @Test
    void without_days_nothing_moves() {
        assertThat(new Bonus(promotion(null, "2 GB")).onto(KeyDates.NONE, AFTER))
                .isEqualTo(AFTER);
        assertThat(new Bonus(null).onto(KeyDates.NONE, AFTER)).isEqualTo(AFTER);
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
