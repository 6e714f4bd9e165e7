package org.tsuzuki.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.Refusals;
import org.tsuzuki.base.ProblemException;

class StatementFileTest {

    private static final String CARD = "ご利用日,ご利用店名,ご利用金額\r\n2026/11/01,ＰＯＶＯ　ﾄｯﾋﾟﾝｸﾞ,\"3,000\"\r\n";
    private static final Charset WINDOWS = Charset.forName("windows-31j");

    @Test
    void Shift_JIS_and_UTF_8_are_told_apart() {
        assertThat(StatementFile.read(CARD.getBytes(WINDOWS), null).encoding()).isEqualTo(FileEncoding.SHIFT_JIS);
        assertThat(StatementFile.read(CARD.getBytes(StandardCharsets.UTF_8), null)
                        .encoding())
                .isEqualTo(FileEncoding.UTF_8);
    }

    @ParameterizedTest
    @EnumSource(names = {"UTF_8", "UTF_16LE", "UTF_16BE"})
    void a_byte_order_mark_is_no_part_of_the_first_heading(FileEncoding encoding) {
        var charset = Charset.forName(encoding.name().replace("_", "-"));

        var file = StatementFile.read(("\uFEFF" + CARD).getBytes(charset), null);

        assertThat(file.encoding()).isEqualTo(encoding);
        assertThat(file.lines().getFirst().cell(0)).isEqualTo("ご利用日");
    }

    @Test
    void UTF_16_without_a_mark_is_seen_by_its_empty_bytes() {
        var english = "Date,Amount\n2026-11-01,3000\n";

        assertThat(StatementFile.read(english.getBytes(StandardCharsets.UTF_16LE), null)
                        .encoding())
                .isEqualTo(FileEncoding.UTF_16LE);
        assertThat(StatementFile.read(english.getBytes(StandardCharsets.UTF_16BE), null)
                        .encoding())
                .isEqualTo(FileEncoding.UTF_16BE);
    }

    @Test
    void a_Chinese_report_in_GBK_is_known_by_its_headings() {
        var report = "交易时间,商户单号,订单金额\n2026-11-01 12:30:00,WX001,3000\n".getBytes(Charset.forName("GB18030"));

        assertThat(StatementFile.read(report, null).encoding()).isEqualTo(FileEncoding.GB18030);
    }

    @Test
    void what_fits_nowhere_is_told_with_its_row_and_can_be_chosen() {
        var broken = "Date,Amount\n2026-11-01,3000\n\u0000x".getBytes(StandardCharsets.ISO_8859_1);
        broken[broken.length - 1] = (byte) 0xFF;

        var refusal = refused(() -> StatementFile.read(broken, null));
        assertThat(refusal.field()).isEqualTo("encoding");
        assertThat(Refusals.told(refusal.problem()).arguments()).containsExactly(3);

        var chosen = refused(() -> StatementFile.read(CARD.getBytes(WINDOWS), FileEncoding.UTF_8));
        assertThat(chosen.problem().key()).isEqualTo("problem.reconciliation.encoding.row");
        assertThat(chosen.problem().arguments()).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\r\n", "\uFEFF"})
    void an_empty_file_is_refused(String text) {
        assertThat(refused(() -> StatementFile.read(text.getBytes(StandardCharsets.UTF_8), null))
                        .problem())
                .satisfies(
                        problem -> assertThat(Refusals.told(problem).key()).isEqualTo("problem.reconciliation.empty"));
    }

    @Test
    void too_many_bytes_or_rows_are_refused() {
        var rows = "2026-11-01,1\n".repeat(StatementFile.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8);

        assertThat(refused(() -> StatementFile.read(rows, null)).problem().key())
                .isEqualTo("problem.reconciliation.tooLarge");
        assertThat(refused(() -> StatementFile.read(new byte[StatementFile.LARGEST + 1], null))
                        .problem()
                        .key())
                .isEqualTo("problem.reconciliation.tooLarge");
    }

    @Test
    void a_quotation_without_an_end_is_refused_and_swallows_nothing() {
        var open = "Date,Text\n2026-11-01,\"povo\n2026-11-02,linemo\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Refusals.told(refused(() -> StatementFile.read(open, null)).problem())
                        .key())
                .isEqualTo("problem.reconciliation.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_the_one_that_is_used(String separator) {
        var text = String.join(separator, "Date", "Text", "Amount") + "\n\n"
                + String.join(separator, "2026-11-01", "povo", "300");

        var file = StatementFile.read(text.getBytes(StandardCharsets.UTF_8), null);

        assertThat(file.width()).isEqualTo(3);
        assertThat(file.lines()).hasSize(2);
        assertThat(file.lines().getLast().number()).isEqualTo(3);
    }

    private static ProblemException refused(ThrowingCallable reading) {
        var refusal = catchThrowableOfType(ProblemException.class, reading);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
