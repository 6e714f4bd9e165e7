package org.tsuzuki.drawer.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tsuzuki.drawer.print.ZReportRow.Kind;

class ZReportTextTest {

    @Test
    void amounts_end_below_each_other_whatever_letters_stand_before_them() {
        var text = ZReportText.of(List.of(
                new ZReportRow(Kind.PAIR, "Opening float", "¥30,000"),
                new ZReportRow(Kind.PAIR, "釣銭準備金（レジ）", "¥30,000"),
                new ZReportRow(Kind.SUM, "备用金", "-¥5")));

        assertThat(text.lines())
                .allSatisfy(line -> assertThat(ZReportText.cells(line)).isEqualTo(ZReportText.CELLS));
        assertThat(text.lines().skip(1).findFirst().orElseThrow())
                .startsWith("釣銭準備金（レジ） ")
                .endsWith(" ¥30,000");
    }

    @Test
    void what_is_too_long_for_one_line_has_its_value_on_the_next() {
        var reason = "数え直しても不足が合わなかったため責任者に確認した";

        assertThat(ZReportText.of(List.of(new ZReportRow(Kind.PAIR, reason, "-¥1,000")))
                        .lines())
                .containsExactly(reason, " ".repeat(ZReportText.CELLS - 7) + "-¥1,000");
    }

    @Test
    void titles_stand_in_the_middle_and_parts_below_a_rule() {
        var text = ZReportText.of(List.of(ZReportRow.of(Kind.TITLE, "交班单"), ZReportRow.of(Kind.HEADING, "现金")));

        assertThat(text).isEqualTo(" ".repeat(20) + "交班单\r\n" + "-".repeat(46) + "\r\n现金\r\n");
    }
}
