package org.tsuzuki.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tsuzuki.attack.Console;
import org.tsuzuki.base.Language;

/** An auditor asks what happened, and believes nobody. */
@ExtendWith(Journeys.class)
class AuditIT {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{43}=");

    @TempDir
    private Path elsewhere;

    @Test
    void an_auditor_reads_a_renewals_story_and_proves_the_log_whole_on_another_computer(
            PackagedDesk desk, Windows windows) throws Exception {
        var auditor = Clerk.signedIn(windows, desk, Language.EN, "auditor");
        auditor.visit("/transactions?from=&to=");
        auditor.page().locator("a[href*='renewals/']").first().click();
        auditor.page().locator("a.story-link").click();
        auditor.page().waitForURL(Pattern.compile(".*/audit\\?subject=.*"));
        auditor.sees("Everything about");
        auditor.sees(auditor.words("audit.action.renewal.recorded"));

        auditor.visit("/audit/verify");
        auditor.pressButton(auditor.words("audit.verify.start"));
        auditor.page().getByText(Pattern.compile("All [0-9,]+ entries fit")).waitFor();
        var key = auditor.page().locator("pre.note").last().innerText().strip();

        var proof = Files.write(
                elsewhere.resolve("proof.jsonl"),
                auditor.downloadBy(() -> link(auditor, "audit.proof.save").click()));
        Files.write(
                elsewhere.resolve("VerifyAudit.java"),
                auditor.downloadBy(() -> auditor.page()
                        .getByText(auditor.words("audit.proof.verifier", "Java"))
                        .click()));
        assertThat(verify(proof, key)).isZero();

        var text = Files.readString(proof);
        var place = text.indexOf("\"action\":\"renewal.recorded\"");
        Files.writeString(
                proof, text.substring(0, place) + text.substring(place).replaceFirst("recorded", "recordet"));
        assertThat(verify(proof, key)).isEqualTo(1);
    }

    @Test
    void an_auditor_exports_the_month_proves_it_and_finds_a_changed_byte(PackagedDesk desk, Windows windows)
            throws Exception {
        var auditor = Clerk.signedIn(windows, desk, Language.EN, "auditor");
        auditor.visit("/exports?data=month");
        auditor.leaveField();
        var month = Files.write(elsewhere.resolve("month.zip"), auditor.downloadBy(() -> auditor.press("e")));
        var key = KEY.matcher(auditor.page().locator("body").innerText());
        assertThat(key.find()).isTrue();

        assertThat(Console.run(elsewhere, Map.of(), "export", "verify", month.toString(), "--key", key.group()))
                .satisfies(told -> assertThat(told.ended()).as(told.printed()).isZero());

        var bytes = Files.readAllBytes(month);
        bytes[bytes.length / 2] ^= 1;
        Files.write(month, bytes);
        assertThat(Console.run(elsewhere, Map.of(), "export", "verify", month.toString(), "--key", key.group()))
                .satisfies(told -> assertThat(told.ended()).as(told.printed()).isEqualTo(1));
    }

    private static Locator link(Clerk clerk, String key) {
        return clerk.page()
                .getByText(clerk.words(key), new Page.GetByTextOptions().setExact(true))
                .last();
    }

    private int verify(Path proof, String key) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "VerifyAudit.java",
                        proof.toString(),
                        "--key",
                        key)
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(told).isNotEmpty();
        return process.waitFor();
    }
}
