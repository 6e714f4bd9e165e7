package org.tsuzuki.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.Vectors;

class TypedTextTest {

    @ParameterizedTest
    @MethodSource("widths")
    void width_is_folded(Vectors vector) {
        assertThat(TypedText.fold(vector.text("input"))).isEqualTo(vector.text("nfkc"));
    }

    static Stream<Vectors> widths() {
        return Vectors.of("names", "nfkc").filter(vector -> vector.has("input"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123-456", "123−456", "123‐456", "１２３－４５６", "123ー456", "123—456", " 123–456 "})
    void every_dash_between_digits_is_a_hyphen(String typed) {
        assertThat(TypedText.foldNumber(typed)).isEqualTo("123-456");
    }

    @Test
    void the_long_vowel_of_kana_stays() {
        assertThat(TypedText.fold("ﾀﾛｰ")).isEqualTo("タロー");
    }

    @Test
    void grouping_and_invisible_characters_leave_a_compact_number() {
        assertThat(TypedText.compact("\u200e8981 1000-0350\u00a01234\u200b５６７\ufeff"))
                .isEqualTo("8981100003501234567");
    }

    @Test
    void digits_are_picked_out_of_what_was_typed() {
        assertThat(TypedText.digits("(０９０) 1234−5678")).isEqualTo("09012345678");
    }
}
