package org.tsuzuki.receipt.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

class TaxSplitTest {

    @Property
    void L02_the_tax_is_a_tenth_of_the_rest_rounded_down_once(@ForAll List<@LongRange(max = 1_000_000) Long> amounts) {
        var split = TaxSplit.of(amounts.stream().map(TaxSplitTest::taxed).toList());

        var total = amounts.stream().mapToLong(Long::longValue).sum();
        assertThat(split.total()).isEqualTo(new Yen(total));
        assertThat(split.tax10().amount()).isEqualTo(total * 10 / 110);
    }

    @Test
    void a_discount_lowers_what_is_taxed() {
        var split = TaxSplit.of(List.of(taxed(550), taxed(-250)));

        assertThat(split.taxable10()).isEqualTo(new Yen(300));
        assertThat(split.tax10()).isEqualTo(new Yen(27));
    }

    @Test
    void a_sum_that_leaves_a_long_is_refused() {
        assertThatThrownBy(() -> TaxSplit.of(List.of(taxed(Long.MAX_VALUE), taxed(1))))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "49999,0",
        "50000,200",
        "1000000,200",
        "1000001,400",
        "2000001,600",
        "3000001,1000",
        "5000001,2000"
    })
    void L05_stamps_rise_with_the_amount(long base, long duty) {
        assertThat(StampDuty.due(new Yen(base), Medium.PAPER)).isEqualTo(new Yen(duty));
    }

    /** The rest is 54,999 yen with 4,999 of tax in it; the tax in the card's share is not left out of the rest. */
    @ParameterizedTest
    @CsvSource({"60000,5001,200", "60000,5002,0", "60000,60000,0", "60000,0,200", "54998,0,0", "54999,0,200"})
    void L05_the_share_by_credit_card_owes_no_stamp(long total, long byCard, long duty) {
        assertThat(ReceiptExamples.taxed(total, byCard).stampDuty()).isEqualTo(new Yen(duty));
    }

    @Property
    void the_stamp_is_judged_on_no_less_than_the_rest_without_its_tax(
            @ForAll @LongRange(max = 10_000_000) long total, @ForAll @LongRange(max = 10_000_000) long card) {
        var byCard = Math.min(total, card);
        var rest = total - byCard;

        var base = StampDuty.base(TaxSplit.of(List.of(taxed(total))), new Yen(byCard));

        assertThat(base.amount()).isBetween(rest - rest / 11, rest);
    }

    @Test
    void a_refund_owes_no_stamp() {
        assertThat(ReceiptExamples.refund(new Yen(90_000)).stampDuty()).isEqualTo(Yen.ZERO);
    }

    private static ReceiptLine taxed(long amount) {
        return new ReceiptLine(Trilingual.same("fee"), new Yen(amount), TaxTreatment.TAX10);
    }
}
