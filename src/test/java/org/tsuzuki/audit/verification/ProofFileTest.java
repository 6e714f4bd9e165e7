package org.tsuzuki.audit.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.audit.chain.EntryForm;
import org.tsuzuki.audit.checkpoint.Checkpoint;
import org.tsuzuki.audit.checkpoint.CheckpointService;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.keys.TestKeys;
import org.tsuzuki.security.Role;

/** What an auditor does on a computer of their own, with either verifier. */
@DeskTest
@TestPropertySource(properties = "tsuzuki.test.desk=proof")
class ProofFileTest {

    @Autowired
    private AuditLogVerification verification;

    @Autowired
    private CheckpointService checkpoints;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SignedIn signedIn;

    @TempDir
    private Path directory;

    private Path file;
    private List<String> lines;
    private CheckpointService.SignedCheckpoint kept;

    @BeforeEach
    void anAuditorSavesTheProof() throws IOException {
        signedIn.as(Role.AUDITOR);
        for (var text : List.of("王小明 \"x\" \\ \t", "=cmd|'/c calc'!A1", "\u202Eabc \uD83D\uDE00 䨺", "a\nb\u0001")) {
            transaction.executeWithoutResult(status -> {
                events.publishEvent(new DomainChange(
                        "card.changed",
                        "subject",
                        text,
                        List.of(new DomainChange.Field("note", text, "\"hash\":\"" + "0".repeat(64) + "\",")),
                        "\",\"position\":7,\"previous\":\"x"));
                events.publishEvent(new DomainChange(
                        "customer.changed",
                        UUID.randomUUID().toString(),
                        text,
                        List.of(),
                        null,
                        DomainChange.Ties.personal(UUID.randomUUID(), null, "C-1")));
            });
        }
        kept = checkpoints.make();
        file = directory.resolve("proof.jsonl");
        try (var out = Files.newOutputStream(file)) {
            verification.save(out);
        }
        lines = Files.readAllLines(file);
    }

    @ParameterizedTest
    @EnumSource
    void an_untouched_file_is_whole(Verifier verifier) throws Exception {
        var told = verifier.check(file, directory, "--key", key(), "--checkpoint", note());

        assertThat(told.text()).contains(verification.size() + " entries fit each other");
        assertThat(told.code()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void without_a_key_the_keys_in_the_file_are_named(Verifier verifier) throws Exception {
        assertThat(verifier.check(file, directory).text()).contains("No key was named", key());
    }

    @ParameterizedTest
    @EnumSource
    void each_changed_removed_doubled_or_moved_line_is_found(Verifier verifier) throws Exception {
        var place = 3;
        for (var bent : List.of(
                with(place, lines.get(place).replace("\"version\":1", "\"version\":2")),
                without(place),
                with(place, lines.get(place) + "\n" + lines.get(place)),
                with(place, lines.get(place + 1) + "\n" + lines.get(place)),
                String.join("\n", lines.subList(0, lines.size() - 2)))) {
            Files.writeString(file, bent);

            var told = verifier.check(file, directory, "--key", key());

            assertThat(told.text()).contains("NOT WHOLE");
            assertThat(told.code()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_was_written_anew_is_told_by_the_checkpoint_in_it_and_by_a_kept_one(Verifier verifier)
            throws Exception {
        var anew = new ArrayList<String>();
        var previous = "0".repeat(64);
        for (var line : lines) {
            var text = line;
            if (line.contains("\"position\":")) {
                text = line.replaceFirst("\"hash\":\"[0-9a-f]{64}\",", "")
                        .replaceFirst("\"previous\":\"[0-9a-f]{64}\"", "\"previous\":\"" + previous + "\"")
                        .replace("\"staffName\":\"", "\"staffName\":\"Not ");
                previous = EntryForm.hash(text);
                text = text.replaceFirst("\"japan\"", "\"hash\":\"" + previous + "\",\"japan\"");
            }
            anew.add(text);
        }
        Files.writeString(file, String.join("\n", anew) + "\n");
        assertThat(verifier.check(file, directory, "--key", key()).text()).contains("the log was written anew");

        anew.removeIf(line -> line.contains("{\"checkpoint\""));
        Files.writeString(file, String.join("\n", anew) + "\n");
        assertThat(verifier.check(file, directory, "--key", key()).code()).isZero();
        assertThat(verifier.check(file, directory, "--key", key(), "--checkpoint", note())
                        .text())
                .contains("the log was written anew");
    }

    @ParameterizedTest
    @EnumSource
    void the_checkpoint_of_somebody_else_is_not_believed(Verifier verifier) throws Exception {
        var other = Checkpoint.verifierKey(TestKeys.signing().publicKey());

        assertThat(verifier.check(file, directory, "--key", other).text())
                .contains("not signed with a key that was named");
        assertThat(verifier.check(file, directory, "--key", "nonsense").code()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_command_that_is_wrong_ends_with_two(Verifier verifier) throws Exception {
        assertThat(verifier.check(directory.resolve("missing"), directory).code())
                .isEqualTo(2);
    }

    private String key() {
        return checkpoints.verifierKeys().getLast();
    }

    private String note() throws IOException {
        return Files.writeString(directory.resolve("kept.txt"), kept.note()).toString();
    }

    private String with(int place, String line) {
        var bent = new ArrayList<>(lines);
        bent.set(place, line);
        return String.join("\n", bent) + "\n";
    }

    private String without(int place) {
        var bent = new ArrayList<>(lines);
        bent.remove(place);
        return String.join("\n", bent) + "\n";
    }

    private enum Verifier {
        JAVA {
            @Override
            Stream<String> command(Path script) {
                return Stream.of(
                        System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", script.toString());
            }

            @Override
            String script() {
                return "VerifyAudit.java";
            }
        },
        PYTHON {
            @Override
            Stream<String> command(Path script) {
                return Stream.of("python3", script.toString());
            }

            @Override
            String script() {
                return "verify_audit.py";
            }
        };

        abstract Stream<String> command(Path script);

        abstract String script();

        Told check(Path file, Path directory, String... options) throws Exception {
            assumeTrue(this == JAVA || isThere("python3"), "there is no python3 here");
            var script = directory.resolve(script());
            try (var source = Verifier.class.getResourceAsStream("/audit/" + script())) {
                Files.write(script, source.readAllBytes());
            }
            var command = Stream.concat(command(script), Stream.concat(Stream.of(file.toString()), Stream.of(options)))
                    .toList();
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Told(process.waitFor(), text);
        }

        private static boolean isThere(String program) {
            return Stream.of(System.getenv("PATH").split(":"))
                    .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
        }
    }

    private record Told(int code, String text) {}
}
