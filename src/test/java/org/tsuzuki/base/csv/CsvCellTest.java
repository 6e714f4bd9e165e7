package org.tsuzuki.base.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCellTest {

    @ParameterizedTest
    @CsvSource({
        "090-1234-5678, 090-1234-5678",
        "090 1234 5678, 090-1234-5678",
        "09012345678, 0901-2345-678",
        "8981100012345678901, 8981-1000-1234-5678-901",
        "DN0503512345678, DN0503512345678",
        "'', ''"
    })
    void a_card_number_is_never_a_number_for_a_spreadsheet(String shown, String cell) {
        assertThat(CsvCell.number(shown)).isEqualTo(cell);
    }

    @Test
    void a_harmless_text_stays_as_it_is() {
        assertThat(CsvCell.text("王小明")).isEqualTo("王小明");
        assertThat(CsvCell.text("")).isEmpty();
        assertThat(CsvCell.text("1 + 1 = 2")).isEqualTo("1 + 1 = 2");
    }
}
