package org.tsuzuki.renewal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.kinds.Confidence;
import org.tsuzuki.catalogue.model.Promotion;
import org.tsuzuki.catalogue.model.Provenance;

class DiscountTest {

    private static final long MOST = 10_000_000;

    @Property
    void a_price_never_falls_below_zero(
            @ForAll @LongRange(max = MOST) long price,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @LongRange(max = MOST) long off) {
        var discount = Discount.of(promotion(percent, off), new Yen(price)).amount();

        assertThat(discount).isBetween(0L, price);
    }

    @Property
    void a_percentage_is_rounded_down_to_whole_yen(
            @ForAll @LongRange(max = MOST) long price, @ForAll @IntRange(max = 100) int percent) {
        var hundredths = Discount.of(promotion(percent, null), new Yen(price)).amount() * 100;

        assertThat(price * percent - hundredths).isBetween(0L, 99L);
    }

    @Test
    void a_percentage_and_an_amount_add_up() {
        assertThat(Discount.of(promotion(10, 50L), new Yen(2_999))).isEqualTo(new Yen(349));
    }

    @Test
    void a_gift_takes_nothing_off() {
        assertThat(Discount.of(promotion(null, null), new Yen(2_999))).isEqualTo(Yen.ZERO);
    }

    private static Promotion promotion(@Nullable Integer percent, @Nullable Long amount) {
        return new Promotion(
                "spring",
                Trilingual.same("Spring"),
                percent,
                amount == null ? null : new Yen(amount),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Provenance("test", null, Confidence.HIGH, null));
    }
}
