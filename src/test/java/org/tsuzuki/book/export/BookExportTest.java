package org.tsuzuki.book.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tsuzuki.Refusals.refusalOf;
import static org.tsuzuki.book.Posting.credit;
import static org.tsuzuki.book.Posting.debit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Published;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookEvent;
import org.tsuzuki.book.Posting;
import org.tsuzuki.security.Role;

/** The desk is shared with other tests: each of these has a month of its own. */
@DeskTest
@Import(Posting.class)
class BookExportTest {

    private static final AtomicInteger MONTH = new AtomicInteger();

    @Autowired
    private BookExport export;

    @Autowired
    private Posting posting;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Published published;

    private final LocalDate from = LocalDate.of(2015, 1, 1).plusMonths(3L * MONTH.getAndIncrement());
    private final LocalDate to = from.plusMonths(1).minusDays(1);
    private final Account cash = AccountKind.CASH.account("till " + from);
    private final Account card = AccountKind.AGENCY_CREDIT_CARD.account("Visa " + from);
    private final Account fees = AccountKind.SERVICE_FEES.account();

    @BeforeEach
    void owner() {
        signedIn.as(Role.OWNER);
    }

    @ParameterizedTest
    @EnumSource
    void a_month_is_written_in_every_format_and_audited(ExportFormat format) throws IOException {
        posting.post(from.minusDays(1), BookEvent.SALE, debit(cash, 111), credit(fees, 111));
        posting.post(from, BookEvent.SALE, debit(cash, 76_543), credit(fees, 76_543));
        posting.post(to.plusDays(1), BookEvent.SALE, debit(cash, 98_765), credit(fees, 98_765));

        var text = write(format);

        assertThat(text).contains("76543").doesNotContain("98765");
        assertThat(text.contains(" 111 JPY")).isEqualTo(format.hasOpening());
        assertThat(published.actions()).contains("book.exported");
    }

    @Test
    void many_entries_are_written_once_each_in_the_order_of_their_days() throws IOException {
        var expected = new ArrayList<BookEntry>();
        var last = BookFiles.PART + 20;
        for (var number = last; number > 0; number--) {
            expected.add(
                    posting.post(to.minusDays(number % 7), BookEvent.SALE, debit(cash, number), credit(fees, number)));
        }
        expected.sort((one, other) -> one.day().compareTo(other.day()));

        var written = write(ExportFormat.CSV).lines().skip(1).map(line -> line.substring(0, 36));

        assertThat(written.distinct())
                .containsExactlyElementsOf(
                        expected.stream().map(entry -> entry.id().toString()).toList());
    }

    @Test
    void accounts_without_a_name_are_told_before_anything_is_written() {
        posting.post(from, BookEvent.SALE, debit(cash, 300), credit(fees, 300));
        var out = new ByteArrayOutputStream();
        var names = AccountNames.yayoi().without(AccountKind.CASH);

        var refusal = refusalOf(() -> export.write(ExportFormat.YAYOI, from, to, names, out));

        assertThat(refusal.key()).isEqualTo("problem.book.export.unnamed");
        assertThat(Messages.get(Language.JA, refusal)).contains("現金 till " + from);
        assertThat(out.size()).isZero();
        assertThat(published.actions()).doesNotContain("book.exported");
    }

    @Test
    void names_that_yayoi_would_cut_are_told_before_anything_is_written() {
        posting.post(from, BookEvent.SALE, debit(cash, 300), credit(card, 300));
        var out = new ByteArrayOutputStream();
        var names =
                AccountNames.yayoi().with(card, new AccountName("未払金", "a label of thirty half-width cells", "対象外"));

        var refusal = refusalOf(() -> export.write(ExportFormat.YAYOI, from, to, names, out));

        assertThat(refusal.key()).isEqualTo("problem.book.export.misnamed");
        assertThat(Messages.get(Language.EN, refusal)).contains("Visa " + from);
        assertThat(out.size()).isZero();
    }

    @Test
    void names_are_proposed_as_yayoi_takes_them() {
        var names = AccountNames.yayoi().labelled(account -> "シンプルスタイル（ソフトバンクのプリペイド）");
        assertThat(names.of(card).sub()).isEqualTo("シンプルスタイル");
        assertThat(AccountNames.yayoi()
                        .labelled(account -> "会社Visa ••4242")
                        .of(card)
                        .sub())
                .isEqualTo("会社Visa -4242");
        assertThat(AccountNames.yayoi()
                        .labelled(account -> "とても長くて切られてしまう名前です😀")
                        .of(card)
                        .sub())
                .isEqualTo("とても長くて切られてしま");
    }

    @Test
    void the_owner_and_the_auditor_export() {
        signedIn.as(Role.AUDITOR);
        assertThat(written(ExportFormat.CSV)).isNotEmpty();
        for (var role : List.of(Role.CLERK, Role.SUPERVISOR)) {
            signedIn.as(role);
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> write(ExportFormat.CSV));
        }
    }

    private String written(ExportFormat format) {
        try {
            return write(format);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private String write(ExportFormat format) throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(format, from, to, format.names(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
