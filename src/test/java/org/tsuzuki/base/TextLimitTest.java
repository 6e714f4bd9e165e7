package org.tsuzuki.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLimitTest {

    @ParameterizedTest
    @EnumSource
    void a_text_of_the_limit_is_taken_and_one_more_is_refused_with_both_numbers(TextLimit limit) {
        var longest = "字".repeat(limit.longest());

        assertThat(limit.check("name", longest)).isEqualTo(longest);
        assertThat(refusalOf(() -> limit.check("name", longest + "字")))
                .isEqualTo(Problem.of("problem.tooLong", limit.longest(), limit.longest() + 1));
    }

    @Test
    void the_numbers_are_said_in_the_language_of_the_reader() {
        var problem = TextLimit.REASON.refusal("x".repeat(5_036)).orElseThrow();

        assertThat(Messages.get(Language.EN, problem)).isEqualTo("At most 500 characters; this has 5,036.");
        assertThat(Messages.get(Language.JA, problem)).contains("500文字", "5,036文字");
        assertThat(Messages.get(Language.ZH, problem)).contains("500 个", "5,036 个");
    }

    @Test
    void a_letter_outside_the_basic_plane_counts_as_much_as_any_column_needs() {
        assertThat(TextLimit.NAME.refusal("𠮷".repeat(60))).isEmpty();
        assertThat(TextLimit.NAME.refusal("𠮷".repeat(61))).contains(Problem.of("problem.tooLong", 120, 122));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202AWang\u202C",
                "W\u202Eang",
                "\u2066Wang\u2069",
                "\uFEFFWang",
                "Wa\u200Bng",
                "\u200EWang\u200F",
                " Wang\u00AD ",
                "\u061CWang\u2060"
            })
    void marks_that_nobody_sees_are_taken_off(String pasted) {
        assertThat(TextLimit.NAME.check("name", pasted)).isEqualTo("Wang");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👨‍👩‍👧", "葛󠄀城", "می‌خواهم"})
    void marks_that_make_a_letter_what_it_is_stay(String name) {
        assertThat(TextLimit.NAME.check("name", name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\u0007", "a\u001B[31m", "\u007F", "a\u0085b\u009F", "\uD83D", "a\uDE00"})
    void what_no_database_stores_is_refused(String typed) {
        assertThat(refusalOf(() -> TextLimit.NOTE.check("note", typed)).key()).isEqualTo("problem.text.notStored");
        assertThat(TextLimit.SEARCH.cut(typed)).doesNotContainPattern("[\\p{Cc}\\p{Cs}]");
    }

    @Test
    void lines_stay_in_notes_only() {
        assertThat(TextLimit.NOTE.check("note", "a\r\nb\u2028c\td")).isEqualTo("a\nb\nc\td");
        assertThat(TextLimit.NAME.check("name", "a\r\nb\tc")).isEqualTo("a b c");
    }
}
