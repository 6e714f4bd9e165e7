package org.tsuzuki.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.Refusals;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.AccountKind;

class StatementReaderTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void a_Japanese_card_is_read_by_its_headings_and_its_charges_are_credits() {
        var read = proposed(AccountKind.AGENCY_CREDIT_CARD, """
                会員番号,****-1234
                ご利用日,ご利用店名,ご利用金額,承認番号
                2026/11/01,ＰＯＶＯ,"3,000",A-77
                2026/11/02,返品,△500,
                ,合計,2500,
                """);

        assertThat(read.rows())
                .containsExactly(
                        new StatementRow(3, FIRST, new Yen(-3000), "A-77", "ＰＯＶＯ"),
                        new StatementRow(4, FIRST.plusDays(1), new Yen(500), "", "返品"));
        assertThat(read.leftOut()).containsExactly(5);
    }

    @Test
    void a_bank_has_two_columns_and_a_balance() {
        var read = proposed(AccountKind.BANK, """
                日付,お引出し,お預入,お取引内容,差引残高
                20261101,,3274,ウィーチャット,10274
                20261102,1000,,カード,9274
                """);

        assertThat(read.rows()).extracting(StatementRow::amount).containsExactly(new Yen(3274), new Yen(-1000));
        assertThat(read.closing()).isEqualTo(new Yen(9274));
    }

    @Test
    void a_file_that_begins_with_the_newest_tells_its_balance_there() {
        var read = proposed(AccountKind.BANK, """
                Date,Credit,Debit,Description,Balance
                2026-11-02,,1000,card,9274
                2026-11-01,3274,,wechat,10274
                """);

        assertThat(read.closing()).isEqualTo(new Yen(9274));
    }

    @Test
    void what_is_owed_on_a_card_is_below_zero_in_the_book() {
        var read = proposed(AccountKind.AGENCY_CREDIT_CARD, "Date,Amount,Balance\n2026-11-01,300,300\n");

        assertThat(read.closing()).isEqualTo(new Yen(-300));
    }

    @Test
    void a_WeChat_report_is_read_by_its_headings() {
        var read = proposed(AccountKind.RECEIVABLE, """
                交易时间,商户单号,订单金额,商品名称
                2026-11-01 12:30:05,SJ-2026-000001,￥3300.00,续费
                """);

        assertThat(read.rows()).containsExactly(new StatementRow(2, FIRST, new Yen(3300), "SJ-2026-000001", "续费"));
    }

    @Test
    void without_headings_the_forms_tell() {
        assertThat(proposed(AccountKind.BANK, "2026-11-01,povo,300\n").rows())
                .containsExactly(new StatementRow(1, FIRST, new Yen(300), "", "povo"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,980|1980",
                "¥1,980|1980",
                "￥１，９８０|1980",
                "１９８０円|1980",
                "-1,980|-1980",
                "−1980|-1980",
                "△1,980|-1980",
                "▲1980|-1980",
                "(1,980)|-1980",
                "（１９８０）|-1980",
                "¥-1,980|-1980",
                "-¥1,980|-1980",
                "1980-|-1980",
                "+300|300",
                "3000.00|3000",
                "0300|300"
            })
    void amounts_are_read_as_issuers_write_them(String written, long yen) {
        assertThat(StatementAmount.read(written)).contains(new Yen(yen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "1,98",
                "12,34,567",
                "3000.50",
                "(300",
                "-(300)",
                "--3",
                "=1+1",
                "1e3",
                "9999999999999",
                "USD 3"
            })
    void what_is_no_amount_is_none(String written) {
        assertThat(StatementAmount.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026/11/01",
                "2026/11/1",
                "2026-11-01",
                "20261101",
                "2026.11.01",
                "2026年11月1日",
                "２０２６／１１／０１",
                "2026-11-01 23:59:59",
                "2026-11-01T23:59:59+09:00"
            })
    void days_whose_year_comes_first_need_no_choice(String written) {
        assertThat(DayOrder.AS_THE_FILE_TELLS.read(written)).contains(FIRST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "2026-02-30", "01/11", "11/01/26", "20261301", "yesterday", "45962"})
    void what_is_no_day_is_none(String written) {
        for (var order : DayOrder.values()) {
            assertThat(order.read(written)).isEmpty();
        }
    }

    @Test
    void a_year_at_the_end_is_read_when_the_file_shows_which_order_it_means() {
        assertThat(proposed(AccountKind.BANK, "Date,Amount\n11/01/2026,300\n11/28/2026,400\n")
                        .rows())
                .extracting(StatementRow::day)
                .containsExactly(FIRST, LocalDate.of(2026, 11, 28));
        assertThat(proposed(AccountKind.BANK, "Date,Amount\n01/11/2026,300\n28/11/2026,400\n")
                        .rows())
                .extracting(StatementRow::day)
                .containsExactly(FIRST, LocalDate.of(2026, 11, 28));
    }

    @Test
    void a_day_that_could_be_two_is_asked_and_never_guessed() {
        var file = file("Date,Amount\n11/01/2026,300\n11/12/2026,400\n");
        var layout = StatementLayout.proposed(file, AccountKind.BANK);

        assertRefused(file, layout, "dayOrder", Problem.of("problem.reconciliation.dayOrder", "11/01/2026"));

        var chosen = new StatementLayout(layout.skipped(), layout.columns(), DayOrder.DAY_FIRST, false);
        assertThat(StatementReader.read(file, chosen, AccountKind.BANK).rows())
                .extracting(StatementRow::day)
                .containsExactly(LocalDate.of(2026, 1, 11), LocalDate.of(2026, 12, 11));
    }

    @Test
    void a_cell_that_is_no_day_or_no_amount_is_told_with_its_row_and_keeps_everything_back() {
        var day = file("Date,Amount\n2026-11-01,300\nsoon,400\n");
        assertRefused(
                day,
                StatementLayout.proposed(day, AccountKind.BANK),
                "DAY",
                Problem.of("problem.reconciliation.day", 3, "soon"));

        var amount = file("Date,Amount\n2026-11-01,300\n2026-11-02,1.5\n");
        assertRefused(
                amount,
                StatementLayout.proposed(amount, AccountKind.BANK),
                "AMOUNT",
                Problem.of("problem.reconciliation.amount", 3, "1.5"));
    }

    @Test
    void a_missing_column_is_told_beside_it() {
        var file = file("Date,Amount\n2026-11-01,300\n");
        var layout = StatementLayout.proposed(file, AccountKind.BANK);
        var columns = new HashMap<>(layout.columns());
        columns.remove(ColumnRole.DAY);

        assertRefused(file, with(layout, columns), "DAY", Problem.of("problem.reconciliation.column.day"));

        columns.put(ColumnRole.DAY, new StatementLayout.Column(7, ""));
        assertRefused(file, with(layout, columns), "DAY", Problem.of("problem.reconciliation.column.missing", 8));

        columns.putAll(layout.columns());
        columns.put(ColumnRole.MONEY_IN, new StatementLayout.Column(1, "Amount"));
        assertRefused(file, with(layout, columns), "AMOUNT", Problem.of("problem.reconciliation.column.amount"));
    }

    @Test
    void remembered_columns_are_found_by_their_headings_wherever_they_stand() {
        var last = StatementLayout.proposed(
                file("Date,Amount,Description\n2026-11-01,300,povo\n"), AccountKind.AGENCY_CREDIT_CARD);
        var next = file("Visa 1234\nDescription,Extra,Date,Amount\nlinemo,x,2026-12-01,400\n");

        var found = last.foundIn(next);

        assertThat(last.missingIn(found)).isEmpty();
        assertThat(StatementReader.read(next, found, AccountKind.AGENCY_CREDIT_CARD)
                        .rows())
                .containsExactly(new StatementRow(3, LocalDate.of(2026, 12, 1), new Yen(-400), "", "linemo"));
    }

    @Test
    void a_remembered_column_that_is_gone_is_named() {
        var last = StatementLayout.proposed(file("Date,Amount\n2026-11-01,300\n"), AccountKind.BANK);

        var found = last.foundIn(file("Date,Sum\n2026-12-01,400\n"));

        assertThat(last.missingIn(found)).containsExactly(Map.entry(ColumnRole.AMOUNT, "Amount"));
    }

    @Test
    void a_formula_is_a_text() {
        assertThat(proposed(AccountKind.BANK, "Date,Amount,Description\n2026-11-01,300,=cmd|' /C calc'!A0\n")
                        .rows())
                .extracting(StatementRow::text)
                .containsExactly("=cmd|' /C calc'!A0");
    }

    private static StatementLayout with(StatementLayout layout, Map<ColumnRole, StatementLayout.Column> columns) {
        return new StatementLayout(layout.skipped(), columns, layout.dayOrder(), layout.outIsPositive());
    }

    private static void assertRefused(StatementFile file, StatementLayout layout, String field, Problem problem) {
        var refusal = catchThrowableOfType(
                ProblemException.class, () -> StatementReader.read(file, layout, AccountKind.BANK));
        assertThat(refusal).isNotNull();
        assertThat(refusal.field()).isEqualTo(field);
        assertThat(Refusals.told(refusal.problem())).isEqualTo(problem);
    }

    private static StatementReader.Read proposed(AccountKind kind, String text) {
        var file = file(text);
        return StatementReader.read(file, StatementLayout.proposed(file, kind), kind);
    }

    private static StatementFile file(String text) {
        return StatementFile.read(text.getBytes(StandardCharsets.UTF_8), null);
    }
}
