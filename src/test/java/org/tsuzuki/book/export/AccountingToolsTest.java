package org.tsuzuki.book.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;
import static org.tsuzuki.book.Posting.foreign;
import static org.tsuzuki.book.WorkedEntries.CASH;
import static org.tsuzuki.book.WorkedEntries.FEES;
import static org.tsuzuki.book.WorkedEntries.entry;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.BookReader.Opening;
import org.tsuzuki.book.WorkedEntries;

/** The book as programs of others read it: they add it up themselves, so they notice what we would not. */
class AccountingToolsTest {

    private static final LocalDate FROM = LocalDate.of(2026, 5, 1);
    private static final LocalDate TO = LocalDate.of(2026, 8, 31);

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @EnumSource
    void B14_every_worked_entry_adds_up(AccountingTool tool) throws Exception {
        tool.mustBeThere();

        assertThat(complaint(tool, journal(tool, WorkedEntries.all()))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_held_before_is_opened_first(AccountingTool tool) throws Exception {
        tool.mustBeThere();
        var openings = List.of(
                opening(CASH, 10_000, null, "0"),
                opening(AccountKind.FOREIGN_CASH.account("EUR"), 3_200, "EUR", "20.00"),
                opening(AccountKind.FOREIGN_CASH.account("USD"), -54, "USD", "5.00"),
                opening(AccountKind.FOREIGN_CASH.account("USD"), 7, null, "0"),
                opening(AccountKind.FOREIGN_CASH.account("CNY"), 200, "CNY", "0.00"),
                opening(AccountKind.FOREIGN_CASH.account("KRW"), 0, "KRW", "0.00"),
                opening(WorkedEntries.VISA, -13_353, "USD", "-88.00"));
        assertThat(openings.stream().map(Opening::yen).reduce(Yen.ZERO, Yen::plus))
                .isEqualTo(Yen.ZERO);

        assertThat(complaint(tool, journal(tool, WorkedEntries.all(), openings)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void B14_one_yen_too_much_is_noticed(AccountingTool tool) throws Exception {
        tool.mustBeThere();
        var text = journal(tool, WorkedEntries.all());
        assertThat(text).contains("  3300 JPY\n");

        assertThat(complaint(tool, text.replaceFirst("  3300 JPY\n", "  3301 JPY\n")))
                .isNotEmpty();
    }

    /** Both sides of an entry are left out, so only what is held afterwards can tell. */
    @ParameterizedTest
    @EnumSource
    void an_entry_that_is_missing_is_noticed(AccountingTool tool) throws Exception {
        tool.mustBeThere();
        var text = journal(tool, WorkedEntries.all());
        var first = text.indexOf("2026-05-20 *");

        assertThat(complaint(tool, text.substring(0, first) + text.substring(text.indexOf("\n\n", first) + 2)))
                .isNotEmpty();
    }

    /** Letters that mean something to those programs, in texts and sub-accounts. */
    @ParameterizedTest
    @EnumSource
    void no_text_breaks_the_file(AccountingTool tool) throws Exception {
        tool.mustBeThere();
        var entries = new ArrayList<BookEntry>();
        var texts = List.of(
                "(",
                "()",
                "*",
                "!",
                "= 5 JPY",
                ";;",
                "\"",
                "\\",
                "a\\\"b",
                "|",
                "@@ 3 JPY",
                "#tag ^link",
                "{",
                "[2026]",
                "a  b\u3000\u3000c",
                "-",
                "2026-05-20 * x",
                "tab\there",
                "王小明 はな",
                "%s %d",
                "include x",
                ":a:b:");
        for (var text : texts) {
            var cash = AccountKind.CASH.account(text);
            entries.add(entry(FROM, BookEvent.SALE, text, debit(cash, 300), credit(FEES, 300)));
            entries.add(entry(FROM, text, text, List.of(debit(cash, 200), credit(FEES, 200))));
        }

        assertThat(complaint(tool, journal(tool, entries))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void four_hundred_invented_entries_add_up(AccountingTool tool) throws Exception {
        tool.mustBeThere();
        var random = new Random(20261120);
        var accounts = List.of(CASH, FEES, WorkedEntries.HELD, WorkedEntries.VISA, WorkedEntries.BANK);
        var entries = new ArrayList<BookEntry>();
        var day = FROM;
        for (var number = 0; number < 400; number++) {
            day = random.nextInt(4) == 0 && day.isBefore(TO) ? day.plusDays(1) : day;
            var lines = new ArrayList<BookLine>();
            var rest = 0L;
            for (var place = random.nextInt(4); place >= 0; place--) {
                var yen = random.nextInt(1, 50_000) * (random.nextBoolean() ? 1 : -1);
                lines.add(new BookLine(accounts.get(random.nextInt(accounts.size())), new Yen(yen), null));
                rest += yen;
            }
            var cents = random.nextInt(1, 9_999) * (random.nextBoolean() ? 1 : -1);
            lines.add(foreign("USD", BigDecimal.valueOf(cents, 2).toPlainString(), cents * 148L));
            rest += cents * 148L;
            lines.add(new BookLine(AccountKind.LOSSES.account(), new Yen(-rest - 1), null));
            lines.add(debit(AccountKind.DISCOUNTS.account(), 1));
            entries.add(entry(day, BookEvent.SALE, "n " + number, lines.toArray(BookLine[]::new)));
        }

        assertThat(complaint(tool, journal(tool, entries))).isEmpty();
    }

    @Test
    void accounts_and_commodities_are_declared_and_foreign_money_keeps_its_value() throws Exception {
        assertThat(journal(AccountingTool.HLEDGER, WorkedEntries.all()))
                .startsWith("commodity 1000. JPY\ncommodity 1000.00 USD\n\naccount Assets:Bank:みずほ銀行 新宿\n")
                .contains("  Assets:Foreign cash:USD  30.00 USD @@ 4446 JPY\n")
                .contains("2026-05-31 * balances\n")
                .contains("2026-06-30 * balances\n")
                .endsWith("= -60 JPY\n" + "  Income:Service fees  0 JPY = -1200 JPY\n"
                        + "  Income:Voucher sales  0 JPY = -3000 JPY\n"
                        + "  Liabilities:Agency credit cards:Visa-1234  0 JPY = -5840 JPY\n"
                        + "  Liabilities:Customer credit:c-1  0 JPY = 0 JPY\n"
                        + "  Liabilities:Held for carriers:povo2  0 JPY = -4000 JPY\n\n");
    }

    private static Opening opening(Account account, long yen, @Nullable String currency, String foreign) {
        return new Opening(account, new Yen(yen), currency, new BigDecimal(foreign));
    }

    private static String journal(AccountingTool tool, List<BookEntry> entries) throws IOException {
        return journal(tool, entries, List.of());
    }

    private static String journal(AccountingTool tool, List<BookEntry> entries, List<Opening> openings)
            throws IOException {
        return Written.as(tool.format(), tool.format().names(), FROM, TO, entries, openings)
                .toString(StandardCharsets.UTF_8);
    }

    private String complaint(AccountingTool tool, String text) throws Exception {
        return tool.complaint(directory, text);
    }
}
