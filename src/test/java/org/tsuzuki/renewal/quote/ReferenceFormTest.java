package org.tsuzuki.renewal.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.card.NumberEnds;
import org.tsuzuki.catalogue.kinds.FieldType;
import org.tsuzuki.catalogue.model.RecordField;

class ReferenceFormTest {

    private static final RecordField CODE = field("code", FieldType.LAST4, true);
    private static final RecordField NOTE = field("note", FieldType.TEXT, false);
    private static final RecordField NUMBER = field("number", FieldType.NUMBER, false);
    private static final RecordField DAY = field("day", FieldType.DATE, false);

    @ParameterizedTest
    @CsvSource({
        "1234-5678-9012-3456, 3456",
        "'1234 5678 90 12 ', 9012",
        "１２３４－５６７８, 5678",
        "12\u20134\u00A05\u3000\u200B6, 2456",
        "AB12, AB12",
        "12, 12"
    })
    void of_a_code_no_more_than_the_last_four_signs_are_kept(String typed, String kept) {
        assertThat(ReferenceForm.keep(CODE, typed)).isEqualTo(kept);
    }

    @Test
    void other_references_are_kept_whole() {
        assertThat(ReferenceForm.keep(NOTE, " Ｎｏ．12-34 56 ")).isEqualTo("No.12-34 56");
    }

    @Test
    void a_choice_keeps_its_other_references_and_no_code() {
        var choice = RenewalChoice.nothing()
                .withReference("code", "1234-5678")
                .withReference("note", "1234-5678")
                .withReference("gone", "x");

        assertThat(ReferenceForm.withoutCodes(choice, List.of(CODE, NOTE)).references())
                .containsEntry("code", "5678")
                .containsEntry("note", "1234-5678")
                .containsEntry("gone", "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "- -"})
    void a_required_reference_needs_a_sign(String typed) {
        assertThat(ReferenceForm.check(CODE, typed, NumberEnds.ALONE))
                .contains(Problem.of(RenewalProblem.REFERENCE_MISSING));
        assertThat(ReferenceForm.check(field("code", FieldType.LAST4, false), typed, NumberEnds.ALONE))
                .isEmpty();
    }

    @Test
    void a_reference_has_at_most_200_signs() {
        assertThat(ReferenceForm.check(NOTE, "x".repeat(200), NumberEnds.ALONE)).isEmpty();
        assertThat(ReferenceForm.check(NOTE, "x".repeat(201), NumberEnds.ALONE))
                .contains(Problem.of("problem.tooLong", 200, 201));
    }

    @ParameterizedTest
    @CsvSource({"3300, 3300", "'￥３，３００', 3300", "'3,300円', 3300", "'1,234,567', 1234567", "1200 yen, 1200", "2.5, 2.5"})
    void a_number_is_read_however_it_is_written_and_kept_as_digits(String typed, String kept) {
        assertThat(ReferenceForm.check(NUMBER, typed, NumberEnds.ALONE)).isEmpty();
        assertThat(ReferenceForm.keep(NUMBER, typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"about 3000", "3,30", "1.2.3", "-500", "三千", "12345678901234"})
    void what_is_no_number_is_refused(String typed) {
        assertThat(ReferenceForm.check(NUMBER, typed, NumberEnds.ALONE))
                .contains(Problem.of("problem.reference.number"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-05", "2026/12/5", "20261205", "２０２６．１２．０５", "2026年12月5日", "2026\u221212\u22125"})
    void a_day_is_read_however_it_is_written_and_kept_in_one_form(String typed) {
        assertThat(ReferenceForm.check(DAY, typed, NumberEnds.ALONE)).isEmpty();
        assertThat(ReferenceForm.keep(DAY, typed)).isEqualTo("2026-12-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/5", "next month", "2026-02-30", "2026-13-01", "5.12.2026"})
    void what_is_no_day_is_refused(String typed) {
        assertThat(ReferenceForm.check(DAY, typed, NumberEnds.ALONE)).contains(Problem.of("problem.reference.date"));
    }

    private static RecordField field(String id, FieldType type, boolean required) {
        return new RecordField(id, Trilingual.same(id), type, required, null, null);
    }
}
