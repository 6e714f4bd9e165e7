package org.tsuzuki.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.AccessDeniedException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Language;
import org.tsuzuki.export.ExportOrder;
import org.tsuzuki.export.ExportService;
import org.tsuzuki.export.ExportedZip;
import org.tsuzuki.export.data.DataFilter;
import org.tsuzuki.export.format.FileFormat;
import org.tsuzuki.export.format.TextEncoding;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.security.Role;

@DeskTest
class AuditDataTest {

    @Autowired
    private AuditService audit;

    @Autowired
    private ExportService exports;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private Counter counter;

    @ParameterizedTest
    @CsvSource({"subject", "text", "address"})
    void what_is_exported_is_what_the_page_shows(String narrowed) throws IOException {
        clock.advance(Duration.ofDays(40));
        signedIn.as(Role.OWNER);
        var card = counter.povo();
        var customer = card.customerId().toString();
        var value = narrowed.equals("address") ? "127." : customer;
        var page = new AuditFilter(
                narrowed.equals("text") ? value : "",
                "",
                "",
                narrowed.equals("address") ? value : "",
                narrowed.equals("subject") ? value : "",
                null,
                null);
        var shown = audit.find(page, PageRequest.of(0, 1000)).stream()
                .map(line -> Long.toString(line.id()))
                .toList();

        var out = new ByteArrayOutputStream();
        exports.write(
                new ExportOrder(
                        "audit",
                        DataFilter.EVERYTHING.with(Map.of(narrowed, List.of(value))),
                        List.of("position"),
                        FileFormat.CSV,
                        TextEncoding.UTF_8,
                        Language.EN),
                out);

        var rows = ExportedZip.of(out.toByteArray()).rows();
        assertThat(shown).isNotEmpty();
        assertThat(rows.stream().map(List::getFirst).limit(shown.size()).toList())
                .as("%s; the beginning of the export may follow", narrowed)
                .isEqualTo(shown.reversed());
        assertThat(rows.size() - shown.size()).isBetween(0, narrowed.equals("address") ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, CSV, Clerk, Access refused, Audit log · audit.erase",
        "JA, XLSX, 窓口担当, アクセスを拒否, 監査ログ · audit.erase",
        "ZH, CSV, 店员, 已拒绝访问, 审计日志 · audit.erase",
        "EN, JSON_LINES, Clerk, Access refused, Audit log · audit.erase"
    })
    void a_refusal_is_exported_in_the_readers_words(
            Language language, FileFormat format, String role, String action, String asked) throws IOException {
        clock.advance(Duration.ofDays(1 + language.ordinal() * 3L + format.ordinal()));
        signedIn.as(Role.CLERK);
        assertThatThrownBy(() -> audit.erase("x", "y")).isInstanceOf(AccessDeniedException.class);
        signedIn.as(Role.AUDITOR);
        var filter = DataFilter.EVERYTHING.with(Map.of("action", List.of("access.refused"), "staff", List.of("CLERK")));
        var out = new ByteArrayOutputStream();

        exports.write(
                new ExportOrder(
                        "audit", filter, List.of("role", "action", "subject"), format, TextEncoding.UTF_8, language),
                out);

        assertThat(ExportedZip.of(out.toByteArray()).rows()).contains(List.of(role, action, asked));
    }
}
