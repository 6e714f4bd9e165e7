package org.tsuzuki.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecoverySheetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final KeyRing RING = KeyRing.fresh(DAY).with(DAY, Purpose.DATABASE, Purpose.RECEIPTS);
    private static final String SHEET = RecoverySheet.write(RING);
    private static final int BEGIN = SHEET.indexOf("\nbegin\n") + 1;
    private static final int END = SHEET.indexOf("\nend ") + 1;

    @Test
    void a_sheet_that_is_typed_back_gives_the_same_keys() {
        assertThat(RecoverySheet.read(SHEET)).isEqualTo(RING);
        assertThat(RecoverySheet.read(typed())).isEqualTo(RING);
    }

    /** As a tired person types it: only what is needed, capitals, letters for digits, spaces as they come. */
    private static String typed() {
        var rows = new StringBuilder();
        SHEET.substring(BEGIN).lines().forEach(line -> {
            var isRow = line.matches("[1-4] .*");
            var digits = isRow ? line.substring(1, line.lastIndexOf(' ')) : "";
            rows.append(
                    isRow
                            ? line.charAt(0)
                                    + digits.replace('0', 'o')
                                            .replaceAll("1", "l")
                                            .toUpperCase(Locale.ROOT)
                                    + "   "
                                    + line.substring(line.lastIndexOf(' '))
                            : line.toUpperCase(Locale.ROOT));
            rows.append("\r\n");
        });
        return rows.toString();
    }

    @Property(tries = 200)
    void a_wrong_digit_is_named_with_its_line(@ForAll @IntRange(max = 100_000) int place) {
        var at = BEGIN + "begin".length() + place % (END - BEGIN - "begin".length());
        var digit = SHEET.charAt(at);
        if ("0123456789".indexOf(digit) < 0) {
            return;
        }
        var wrong = SHEET.substring(0, at) + (digit == '7' ? '8' : '7') + SHEET.substring(at + 1);
        var line = SHEET.substring(0, at + 1).lines().count();

        assertThatThrownBy(() -> RecoverySheet.read(wrong))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("line " + line + " ");
    }

    @Test
    void all_wrong_lines_are_named_at_once() {
        var lines = SHEET.lines().toList();
        var first =
                lines.stream().filter(line -> line.startsWith("2 ")).findFirst().orElseThrow();
        var second =
                lines.stream().filter(line -> line.startsWith("3 ")).findFirst().orElseThrow();

        assertThatThrownBy(() ->
                        RecoverySheet.read(SHEET.replace(first, first.substring(0, 8) + "zz" + first.substring(10))
                                .replace(second, second.replaceFirst("[a-z]{5}$", "wrong"))))
                .hasMessageContaining("line " + (lines.indexOf(first) + 1) + " ")
                .hasMessageContaining("line " + (lines.indexOf(second) + 1) + " ")
                .hasMessageContaining("\"wrong\"");
    }

    @Test
    void a_missing_row_key_or_end_is_noticed() {
        var row = SHEET.replaceFirst("(?m)^3 .*\n", "");
        var last = SHEET.replaceFirst("(?m)^4 .*\n", "");
        var older = SHEET.replaceFirst("(?s)\nkey database.*?\n\n", "\n");
        var only = SHEET.replaceFirst("(?s)\nkey vouchers.*?\n\n", "\n");

        assertThatThrownBy(() -> RecoverySheet.read(row)).hasMessageContaining("is not the next row");
        assertThatThrownBy(() -> RecoverySheet.read(last)).hasMessageContaining("has not 4 rows");
        assertThatThrownBy(() -> RecoverySheet.read(older)).hasMessageContaining("last line does not fit");
        assertThatThrownBy(() -> RecoverySheet.read(only)).hasMessageContaining("the key for vouchers is missing");
        assertThatThrownBy(() -> RecoverySheet.read(SHEET.substring(0, END)))
                .hasMessageContaining("\"end\" is missing");
        assertThatThrownBy(() -> RecoverySheet.read("")).hasMessageContaining("no recovery sheet");
    }
}
