package org.tsuzuki.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.tsuzuki.base.Problem;
import org.tsuzuki.voucher.vault.TypedCode;

class VoucherCodeTest {

    @Test
    void separators_and_width_do_not_count() {
        assertThat(VoucherCode.parse(" １２３４-5678 9012‐3456 ").value()).isEqualTo("1234567890123456");
    }

    @Test
    void what_is_no_code_is_refused_without_telling_it() {
        assertThat(refusalOf(() -> VoucherCode.parse("1234-567"))).isEqualTo(Problem.of("problem.voucher.code"));
        assertThat(refusalOf(() -> VoucherCode.parse("12345678*"))).isEqualTo(Problem.of("problem.voucher.code"));
    }

    @Test
    void letters_that_look_like_digits_are_doubted() {
        assertThat(VoucherCode.parse("ABCDEF23O5").doubts()).containsExactly(Problem.of("voucher.doubt.letterO"));
        assertThat(VoucherCode.parse("ABCDEF23l5").doubts()).containsExactly(Problem.of("voucher.doubt.letterI"));
        assertThat(VoucherCode.parse("IBCDEF23o5").doubts()).hasSize(2);
        assertThat(VoucherCode.parse("ABCDEF0123").doubts()).isEmpty();
    }

    @Test
    void only_the_end_is_ever_written_out() {
        var code = VoucherCode.parse("1234567890123456");

        assertThat(code).hasToString("…3456");
        assertThat(new TypedCode("A1", "1234567890123456")).hasToString("A1");
    }

    @Test
    void it_is_read_aloud_in_fours() {
        assertThat(VoucherCode.parse("12345678901234").groups()).containsExactly("1234", "5678", "9012", "34");
    }

    @Test
    void pasted_lines_hold_serial_and_code_or_the_code_alone() {
        var lines = TypedCode.lines("A1,1234 5678\n\nA2\t8765-4321\n；99998888\nB3；1111 2222\n");

        assertThat(lines)
                .containsExactly(
                        new TypedCode("A1", "1234 5678"),
                        new TypedCode("A2", "8765-4321"),
                        new TypedCode("", "99998888"),
                        new TypedCode("B3", "1111 2222"));
    }
}
