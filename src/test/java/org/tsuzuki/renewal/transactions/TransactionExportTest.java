package org.tsuzuki.renewal.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Language;
import org.tsuzuki.export.ExportedTransactions;
import org.tsuzuki.export.data.AmountRange;
import org.tsuzuki.renewal.TransactionFixtures;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffDetails;

@DeskTest
class TransactionExportTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:05Z");

    @Autowired
    private TransactionService transactions;

    @Autowired
    private ExportedTransactions exported;

    private final String channel = TransactionFixtures.channel();
    private TransactionFixtures renewals;

    @Autowired
    private SignedIn signedIn;

    private StaffDetails clerk;

    @BeforeEach
    void signIn(@Autowired JdbcClient database) {
        renewals = new TransactionFixtures(database);
        clerk = signedIn.as(Role.CLERK);
    }

    @Test
    void a_row_says_everything_about_a_renewal() throws IOException {
        var receipt = renewals.store(renewals.row(channel, clerk, NOON)
                .named("王小明 Wang Xiaoming", "090-1234-5678")
                .seen(TransactionFixtures.seenUntil(LocalDate.of(2027, 1, 18))));

        var rows = rows(export(TransactionOrder.LATEST_FIRST, Language.EN));

        assertThat(rows.getFirst().getFields())
                .startsWith("Receipt number", "Recorded (Japan time)", "Branch", "Served by")
                .containsSubsequence("Money", "Result", "Last day as seen", "Kind")
                .endsWith("Payment lines", "Reference numbers");
        assertThat(rows.getLast().getFields())
                .startsWith(receipt, "2026-11-20 12:00:05")
                .containsSubsequence(
                        "C-000001",
                        "王小明 Wang Xiaoming",
                        "090-1234-5678",
                        "SoftBank",
                        "Recharge 60 days",
                        "Store voucher",
                        "Cash",
                        "3000",
                        "300",
                        "0",
                        "3300",
                        "Taken",
                        "Confirmed",
                        "2027-01-18");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void headings_and_names_are_in_the_readers_language(Language language) throws IOException {
        renewals.store(renewals.row(channel, clerk, NOON));

        var rows = rows(export(TransactionOrder.LATEST_FIRST, language));

        assertThat(rows.getFirst().getFields()).hasSize(34).noneMatch(heading -> heading.contains("!"));
        assertThat(rows.getLast().getFields())
                .contains(
                        switch (language) {
                            case ZH -> "充值 60 天";
                            case JA -> "チャージ 60日";
                            case EN -> "Recharge 60 days";
                        });
    }

    @Test
    void the_file_begins_with_the_mark_of_utf_8_and_its_lines_end_as_windows_expects() throws IOException {
        renewals.store(renewals.row(channel, clerk, NOON));

        var file = export(TransactionOrder.LATEST_FIRST, Language.EN);

        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(file, StandardCharsets.UTF_8)).endsWith("\r\n").containsPattern("numbers\r\nSJ-2031-");
    }

    @Test
    void whatever_a_name_has_in_it_survives() throws IOException {
        var names = List.of("Wang, Xiaoming", "Ann \"Annie\" Lee", "one\ntwo\r\nthree", "王 😀 小明", "髙橋﨑", "ok=1+1");
        for (var i = 0; i < names.size(); i++) {
            renewals.store(renewals.row(channel, clerk, NOON.plusSeconds(i)).named(names.get(i), ""));
        }

        var rows = rows(export(TransactionOrder.EARLIEST_FIRST, Language.EN));

        assertThat(rows.stream().skip(1).map(row -> row.getField(5))).containsExactlyElementsOf(names);
    }

    @Test
    void S07_no_name_becomes_a_formula() throws IOException {
        var names = List.of("=HYPERLINK(\"x\")", "+81", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x");
        for (var i = 0; i < names.size(); i++) {
            renewals.store(renewals.row(channel, clerk, NOON.plusSeconds(i)).named(names.get(i), names.get(i)));
        }

        var rows = rows(export(TransactionOrder.EARLIEST_FIRST, Language.EN));

        var defused = names.stream().map(name -> "'" + name).toList();
        assertThat(rows.stream().skip(1).map(row -> row.getField(5))).containsExactlyElementsOf(defused);
        assertThat(rows.stream().skip(1).map(row -> row.getField(6))).containsExactlyElementsOf(defused);
    }

    @ParameterizedTest
    @EnumSource(TransactionOrder.class)
    void L09_the_file_has_what_the_screen_has_in_the_same_order(TransactionOrder order) throws IOException {
        renewals.fill(channel, clerk, 2100, NOON);
        var direction = order.descends() ? Sort.Direction.DESC : Sort.Direction.ASC;
        var screen = transactions.page(filter(), PageRequest.of(0, 3000, direction, order.column()));

        var rows = rows(export(order, Language.EN));

        assertThat(rows.stream().skip(1).map(row -> row.getField(0)))
                .containsExactlyElementsOf(screen.stream()
                        .map(row -> row.renewal().receiptNumber())
                        .toList());
        assertThat(rows.stream()
                        .skip(1)
                        .mapToLong(row -> Long.parseLong(row.getField(16)))
                        .sum())
                .isEqualTo(transactions.totals(filter()).taken().amount());
    }

    @Test
    void an_empty_list_is_a_file_with_headings_only() throws IOException {
        assertThat(rows(export(TransactionOrder.LATEST_FIRST, Language.JA))).hasSize(1);
    }

    private TransactionFilter filter() {
        return new TransactionFilter(
                null, null, null, null, null, null, channel, null, Set.of(), Set.of(), AmountRange.ALL);
    }

    private byte[] export(TransactionOrder order, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        exported.export(filter(), order, language, out);
        return out.toByteArray();
    }

    private static List<CsvRecord> rows(byte[] file) throws IOException {
        var text = new String(file, StandardCharsets.UTF_8).substring(1);
        try (var reader = CsvReader.builder().ofCsvRecord(text)) {
            return reader.stream().toList();
        }
    }
}
