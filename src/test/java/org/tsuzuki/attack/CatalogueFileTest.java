package org.tsuzuki.attack;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Refusals;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.catalogue.editing.CatalogueDraft;
import org.tsuzuki.catalogue.editing.CatalogueEditing;
import org.tsuzuki.catalogue.editing.CatalogueExchange;
import org.tsuzuki.catalogue.editing.ImportRefusal;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.security.Role;

/** A catalogue that somebody with bad intentions wrote. */
@DeskTest
class CatalogueFileTest {

    private static final int MEGABYTES_5 = 5 * 1024 * 1024;

    @Autowired
    private CatalogueExchange exchange;

    @Autowired
    private CatalogueEditing editing;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void signIn() {
        signedIn.as(Role.SUPERVISOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)//https://povo.jp/",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "file:///etc/passwd",
                "//povo.jp/",
                "/catalogue",
                "povo.jp",
                "https:povo.jp",
                "https://",
                "https:///povo",
                "https://povo.jp@elsewhere.example/",
                "https://povo.jp:secret@elsewhere.example/",
                "https://povo .jp/",
                "https://povo.jp\\@elsewhere.example/"
            })
    void an_address_that_is_no_page_of_the_web_is_refused_at_edit_and_at_import(String address) {
        var row = editing.draft(CatalogueKind.CARRIER, "povo2").orElseThrow();
        var typed = new HashMap<>(row.values());
        typed.put("portal", address);
        var refused = catchThrowableOfType(ProblemException.class, () -> editing.change(row.saying(typed)));
        assertThat(refused.field()).isEqualTo("portal");
        assertThat(Refusals.told(refused.problem()).key()).isEqualTo("problem.catalogue.address");

        var file = new String(exchange.export(), StandardCharsets.UTF_8)
                .replaceFirst("portal: \"?https://povo\\.jp/\"?\n", "portal: '" + quoted(address) + "'\n");
        var refusal = catchThrowableOfType(ImportRefusal.class, () -> exchange.preview(bytes(file), "catalogue.yaml"));
        assertThat(Refusals.told(refusal.problem()).arguments()).containsExactly("carriers", "povo2", "portal");
        assertThat(refusal.reason().key()).isEqualTo("problem.catalogue.address");
    }

    private static String quoted(String address) {
        return java.util.regex.Matcher.quoteReplacement(address.replace("'", "''"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://povo.jp/", "HTTP://povo.jp:8080/a?b=c#d", "https://povo.jp/プリペイド/"})
    void a_page_of_the_web_is_taken(String address) {
        var row = editing.draft(CatalogueKind.CARRIER, "povo2").orElseThrow();
        var typed = new HashMap<>(row.values());
        typed.put("portal", address);
        try {
            editing.change(row.saying(typed));
            assertThat(editing.draft(CatalogueKind.CARRIER, "povo2")
                            .orElseThrow()
                            .values())
                    .containsEntry("portal", address);
        } finally {
            var now = editing.draft(CatalogueKind.CARRIER, "povo2").orElseThrow();
            editing.change(new CatalogueDraft(now.kind(), now.version(), row.values()));
        }
    }

    @Test
    @Timeout(value = 20, unit = SECONDS)
    void a_file_that_grows_when_it_is_read_is_refused_at_once() {
        var laughs = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
                + IntStream.range(1, 30)
                        .mapToObj(level -> "a%d: &a%d [%s]\n"
                                .formatted(
                                        level,
                                        level,
                                        IntStream.range(0, 9)
                                                .mapToObj(each -> "*a" + (level - 1))
                                                .collect(Collectors.joining(","))))
                        .collect(Collectors.joining());

        expectRefused(laughs);
        expectRefused("carriers: &a [*a]");
        expectRefused("carriers: " + "[".repeat(20_000));
        expectRefused("carriers:\n- " + "{a: ".repeat(20_000));
        expectRefused("carriers:\n- id: " + "x".repeat(100_000));
        expectRefused("carriers:\n" + "- a\n".repeat(MEGABYTES_5 / 4 - 100));
        expectRefused("? ".repeat(20_000));
        expectRefused("carriers: " + "9".repeat(100_000));
        expectRefused("x".repeat(MEGABYTES_5 + 1));
    }

    private void expectRefused(String yaml) {
        var refused =
                catchThrowableOfType(ProblemException.class, () -> exchange.preview(bytes(yaml), "catalogue.yaml"));
        assertThat(refused).as(yaml.substring(0, Math.min(40, yaml.length()))).isNotNull();
        Refusals.told(refused.problem());
        assertThat(refused.problem().arguments().toString()).hasSizeLessThan(500);
        if (refused instanceof ImportRefusal row) {
            assertThat(Refusals.told(row.reason()).arguments().toString()).hasSizeLessThan(500);
        }
    }

    private static byte[] bytes(String yaml) {
        return yaml.getBytes(StandardCharsets.UTF_8);
    }
}
