package org.tsuzuki.receipt;

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
    void the_tax_is_a_tenth_of_the_rest_rounded_down_once(@ForAll List<@LongRange(max = 1_000_000) Long> amounts) {
        var split = TaxSplit.of(amounts.stream().map(TaxSplitTest::taxed).toList());

        var total = amounts.stream().mapToLong(Long::longValue).sum();
        assertThat(split.total()).isEqualTo(new Yen(total));
        assertThat(split.tax10().amount()).isEqualTo(total * 10 / 110);
        assertThat(split.withoutTax().plus(split.tax10())).isEqualTo(split.total());
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
    void stamps_rise_with_the_amount(long base, long duty) {
        assertThat(StampDuty.due(new Yen(base), Medium.PAPER, false)).isEqualTo(new Yen(duty));
    }

    private static ReceiptLine taxed(long amount) {
        return new ReceiptLine(Trilingual.same("fee"), new Yen(amount), TaxKind.TAX10);
    }
}
