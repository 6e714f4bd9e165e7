package org.tsuzuki.renewal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.kinds.Confidence;
import org.tsuzuki.catalogue.model.Promotion;
import org.tsuzuki.catalogue.model.Provenance;

class BonusTest {

    @Test
    void C63_W06_bonus_days_come_on_top_of_what_the_rule_gives() {
        assertThat(new Bonus(promotion(7, null)).days()).isEqualTo(7);
        assertThat(new Bonus(promotion(null, "2 GB")).days()).isZero();
        assertThat(new Bonus(null).days()).isZero();
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
