package org.tsuzuki.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "09012345678",
                "090-1234-5678",
                "090 1234 5678",
                "(090)1234-5678",
                "090.1234.5678",
                "０９０−１２３４−５６７８",
                "０９０　１２３４　５６７８",
                "+819012345678",
                "+81 90-1234-5678",
                "+81 (0)90-1234-5678",
                "0081 90 1234 5678",
                "81 90 1234 5678"
            })
    void a_phone_number_in_any_form_is_the_national_one(String typed) {
        assertThat(SearchTerm.of(typed).prefixes()).containsExactly("09012345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8981 1000 0123 4567 890", "8981100001234567890F", "8981-1000-0123-4567-890"})
    void an_iccid_is_read_with_its_groups_and_its_filler(String typed) {
        assertThat(SearchTerm.of(typed).prefixes()).containsExactly("8981100001234567890");
    }

    @Test
    void four_or_five_digits_are_also_the_last_ones() {
        assertThat(SearchTerm.of("5678").exact()).containsExactly("5678");
        assertThat(SearchTerm.of("45678").exact()).containsExactly("45678");
        assertThat(SearchTerm.of("345678").exact()).isEmpty();
    }

    @Test
    void one_or_two_digits_are_at_most_a_customer_number() {
        assertThat(SearchTerm.of("42").exact()).containsExactly("42");
        assertThat(SearchTerm.of("42").prefixes()).isEmpty();
        assertThat(SearchTerm.of("000042").exact()).containsExactly("c42");
    }

    @Test
    void a_printed_serial_is_found_by_its_beginning() {
        assertThat(SearchTerm.of("ＤＮ05035 12345678").prefixes()).contains("dn0503512345678");
    }

    @Test
    void receipt_and_customer_numbers_lose_their_hyphens() {
        assertThat(SearchTerm.of("SJ-2026-001912").prefixes()).contains("sj2026001912");
        assertThat(SearchTerm.of("C-000042").exact()).containsExactly("c000042");
        assertThat(SearchTerm.of("c42").exact()).containsExactly("c42");
    }

    @Test
    void names_are_folded_in_every_script() {
        assertThat(SearchTerm.of("Wáng Xiǎomíng").prefixes()).contains("wangxiaoming");
        assertThat(SearchTerm.of("王").prefixes()).isNotEmpty();
        assertThat(SearchTerm.of("サトウ").prefixes())
                .containsAnyElementsOf(SearchTerm.of("さとう").prefixes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "%", "_", "__ __", "+", "()", "・"})
    void signs_alone_are_no_clue(String typed) {
        assertThat(SearchTerm.of(typed).isEmpty()).isTrue();
    }
}
