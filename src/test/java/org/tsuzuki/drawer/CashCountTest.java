package org.tsuzuki.drawer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.tsuzuki.base.Yen;

class CashCountTest {

    @Property
    void the_fewest_pieces_come_to_their_sum(@ForAll @LongRange(max = 100_000_000) long sum) {
        var count = CashCount.fewest(new Yen(sum));

        assertThat(count.sum()).isEqualTo(new Yen(sum));
    }

    @Example
    void what_cannot_be_counted_is_refused() {
        assertThat(refusalOf(() -> new CashCount(Map.of(500, -1))).key()).isEqualTo("problem.drawer.pieces");
        assertThat(refusalOf(() -> new CashCount(Map.of(500, 10_001))).key()).isEqualTo("problem.drawer.pieces");
        assertThat(refusalOf(() -> new CashCount(Map.of(3, 1))).key()).isEqualTo("problem.drawer.pieces");
    }
}
