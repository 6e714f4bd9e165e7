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
