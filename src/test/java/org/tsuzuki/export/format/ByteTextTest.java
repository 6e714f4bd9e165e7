package org.tsuzuki.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteTextTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteText text = new ByteText(out);

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 65_535, 65_536, 65_537, 200_000})
    void texts_of_any_length_are_utf_8(int length) throws IOException {
        for (var letter : new String[] {"a", "é", "王", "😀", "a王", "\u200Fa"}) {
            var words = letter.repeat(length / letter.length() + 1);

            text.utf8(words);
            text.flush();

            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(words);
            out.reset();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7, 10, 99, 100, 1_234_567, -1, -300, Long.MAX_VALUE, Long.MIN_VALUE})
    void numbers_are_plain_digits(long number) throws IOException {
        text.number(number);
        text.flush();

        assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo(Long.toString(number));
    }

    @Test
    void times_are_those_of_japan() throws IOException {
        text.time(Instant.parse("2026-11-20T14:59:59.999Z"), ' ');
        text.letter(',');
        text.time(Instant.parse("2026-11-20T15:00:00Z"), 'T');
        text.letter(',');
        text.time(Instant.parse("1969-12-31T14:59:58Z"), ' ');
        text.letter(',');
        text.day(LocalDate.of(2026, 2, 28));
        text.flush();

        assertThat(out.toString(StandardCharsets.US_ASCII))
                .isEqualTo("2026-11-20 23:59:59,2026-11-21T00:00:00,1969-12-31 23:59:58,2026-02-28");
    }

    @Test
    void spreadsheets_count_from_their_own_first_day() {
        assertThat(ByteText.serial(LocalDate.of(2026, 11, 20))).isEqualTo(46_346);
        assertThat(ByteText.serial(Instant.parse("2026-11-20T03:00:00Z"))).isEqualTo(46_346.5);
    }

    @Test
    void columns_are_called_as_spreadsheets_call_them() {
        assertThat(XlsxTable.column(1)).isEqualTo("A");
        assertThat(XlsxTable.column(26)).isEqualTo("Z");
        assertThat(XlsxTable.column(27)).isEqualTo("AA");
        assertThat(XlsxTable.column(702)).isEqualTo("ZZ");
        assertThat(XlsxTable.column(703)).isEqualTo("AAA");
    }
}
