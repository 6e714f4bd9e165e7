package org.tsuzuki.renewal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.kinds.FieldType;

class ComparisonTest {

    private static final KnownValues KNOWN =
            new KnownValues("090-1234-7600", "8981100000000010035", new Yen(3_000), new Yen(5_000));
    private static final KnownValues NOTHING = new KnownValues("", "", null, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7600",
                "34-7600",
                "090-1234-7600",
                "09012347600",
                "０９０－１２３４－７６００",
                "+81 90 1234 7600",
                "+81 090 1234 7600",
                "0081-90-1234-7600",
                "81 9012347600",
                "number 7600"
            })
    void the_last_four_digits_are_enough_and_more_has_to_be_the_same_however_it_is_written(String noted) {
        var comparison = compare(FieldType.CHARGED_NUMBER, noted);

        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.problem()).isEmpty();
        assertThat(comparison).isEqualTo(new Comparison("090-1234-7600", "090-1234-7600", null));
    }

    @ParameterizedTest
    @CsvSource({"7060, 7600", "7601, 7600", "090-1234-7060, 09012347600", "090-1334-7600, 09012347600"})
    void another_number_is_named_with_as_much_of_the_right_one_as_was_noted(String noted, String expected) {
        assertThat(compare(FieldType.CHARGED_NUMBER, noted))
                .isEqualTo(new Comparison(expected, noted, Difference.NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"600", "00", ""})
    void fewer_than_four_digits_are_the_same_as_nothing(String noted) {
        assertThat(compare(FieldType.CHARGED_NUMBER, noted))
                .isEqualTo(new Comparison("7600", noted, Difference.NUMBER));
    }

    @Test
    void a_number_longer_than_the_lines_own_is_another_one() {
        assertThat(compare(FieldType.CHARGED_NUMBER, "1 090-1234-7600").difference())
                .isEqualTo(Difference.NUMBER);
    }

    @Test
    void a_line_of_which_fewer_than_four_digits_are_known_is_not_compared() {
        assertThat(Comparison.of(FieldType.CHARGED_NUMBER, "7600", new KnownValues("AB-123", "", null, null)))
                .isEmpty();
        assertThat(Comparison.of(FieldType.CHARGED_NUMBER, "1234", new KnownValues("AB-1234", "", null, null)))
                .hasValueSatisfying(four -> assertThat(four.isSame()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "3000, 3000, ",
        "3000, 2999, AMOUNT",
        "3000, 3001, AMOUNT",
        "3000, 2401, AMOUNT",
        "3000, 2400, LARGE_AMOUNT",
        "3000, 3599, AMOUNT",
        "3000, 3600, LARGE_AMOUNT",
        "3000, 30000, LARGE_AMOUNT",
        "3000, 0, LARGE_AMOUNT",
        "10000, 9001, AMOUNT",
        "10000, 9000, LARGE_AMOUNT",
        "10000, 10999, AMOUNT",
        "10000, 11000, LARGE_AMOUNT",
        "0, 0, ",
        "0, 1, LARGE_AMOUNT"
    })
    void an_amount_differs_much_by_a_thousand_yen_or_by_a_fifth(
            long expected, String noted, @Nullable Difference difference) {
        var known = new KnownValues("", "", new Yen(expected), null);

        var comparison = Comparison.of(FieldType.CHARGED_AMOUNT, noted, known).orElseThrow();

        assertThat(comparison)
                .isEqualTo(new Comparison(
                        new Yen(expected).toString(), new Yen(Long.parseLong(noted)).toString(), difference));
        assertThat(comparison.isSame()).isEqualTo(difference == null);
    }

    @Test
    void a_voucher_is_compared_with_what_it_has_to_be_worth_not_with_what_the_carrier_gets() {
        assertThat(compare(FieldType.VOUCHER_VALUE, "5000").isSame()).isTrue();
        assertThat(compare(FieldType.VOUCHER_VALUE, "3000").problem())
                .contains(Problem.of(Difference.LARGE_AMOUNT, "¥5,000", "¥3,000"));
        assertThat(compare(FieldType.CHARGED_AMOUNT, "3000").isSame()).isTrue();
    }

    @Test
    void of_the_iccid_so_much_of_its_end_is_compared_as_was_typed() {
        assertThat(compare(FieldType.OWN_ICCID, "0035"))
                .isEqualTo(new Comparison("8981100000000010035", "8981100000000010035", null));
        assertThat(compare(FieldType.OWN_ICCID, "001 0035").isSame()).isTrue();
        assertThat(compare(FieldType.OWN_ICCID, "035").isSame()).as("too few").isFalse();
        assertThat(compare(FieldType.OWN_ICCID, "0036").problem())
                .contains(Problem.of(Difference.ICCID, "8981100000000010035", "0036"));
        assertThat(compare(FieldType.OWN_ICCID, "18981100000000010035").isSame())
                .as("more than the whole")
                .isFalse();
    }

    @Test
    void the_whole_iccid_is_compared_whole() {
        assertThat(compare(FieldType.OWN_ICCID, "8981 1000 0000 0010 035").isSame())
                .isTrue();
        assertThat(compare(FieldType.OWN_ICCID, "8981100000000010036").problem())
                .contains(Problem.of(Difference.ICCID, "8981100000000010035", "8981100000000010036"));
    }

    @Test
    void what_has_to_be_so_is_denied_by_anything_but_yes() {
        assertThat(compare(FieldType.MUST_BE_YES, "yes").isSame()).isTrue();
        assertThat(compare(FieldType.MUST_BE_YES, "no").problem()).contains(Problem.of(Difference.DENIED, "yes", "no"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHARGED_NUMBER", "CHARGED_AMOUNT", "VOUCHER_VALUE", "OWN_ICCID"})
    void what_nothing_is_known_of_is_not_compared(FieldType type) {
        assertThat(Comparison.of(type, "3000", NOTHING)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "REFERENCE", "LAST4", "NUMBER", "YES_NO", "DATE"})
    void other_references_are_not_compared(FieldType type) {
        assertThat(Comparison.of(type, "no", KNOWN)).isEmpty();
    }

    @Test
    void only_a_small_difference_of_an_amount_does_not_take_two_people() {
        assertThat(Difference.values())
                .filteredOn(difference -> !difference.takesTwoPeople())
                .containsExactly(Difference.AMOUNT);
        assertThat(Difference.values())
                .extracting(Difference::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.startsWith("problem.check."));
    }

    private static Comparison compare(FieldType type, String noted) {
        return Comparison.of(type, noted, KNOWN).orElseThrow();
    }
}
