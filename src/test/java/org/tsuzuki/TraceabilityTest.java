package org.tsuzuki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the desk has to do is proven by a test that says so, and the document about it is never out of date. */
class TraceabilityTest {

    private static final Path DOCUMENT = Path.of("docs/traceability.md");
    private static final String REGENERATE =
            "run ./mvnw test -Dtest=TraceabilityTest -Dtraceability.write=true and commit docs/traceability.md";
    private static final Requirements REQUIREMENTS = Requirements.read();

    private static Map<String, List<String>> tests = Map.of();

    @BeforeAll
    static void readTests() throws IOException {
        tests = ProvingTests.in(Path.of("src/test/java"));
    }

    @Test
    void every_requirement_has_a_test_or_a_reason_why_not() {
        var unproven = REQUIREMENTS.texts().keySet().stream()
                .filter(id -> !tests.containsKey(id))
                .filter(id -> !REQUIREMENTS.background().containsKey(id))
                .filter(id -> !REQUIREMENTS.later().containsKey(id))
                .toList();

        assertThat(unproven)
                .as("name the id in a test, or give a reason in requirements.yaml")
                .isEmpty();
    }

    @Test
    void what_has_a_test_is_not_called_background() {
        assertThat(REQUIREMENTS.background().keySet()).noneMatch(tests::containsKey);
        assertThat(REQUIREMENTS.background().keySet())
                .doesNotContainAnyElementsOf(REQUIREMENTS.later().keySet());
    }

    @Test
    void no_test_and_no_reason_names_an_unknown_requirement() {
        var named = Stream.of(tests, REQUIREMENTS.background(), REQUIREMENTS.later())
                .flatMap(ids -> ids.keySet().stream());

        assertThat(REQUIREMENTS.texts().keySet()).containsAll(named.toList());
    }

    @Test
    void the_document_is_up_to_date() throws IOException {
        var generated = REQUIREMENTS.document(tests);
        if (Boolean.getBoolean("traceability.write")) {
            Files.writeString(DOCUMENT, generated);
        }

        var stored = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT).replace("\r\n", "\n") : "";
        assertThat(generated.lines().filter(line -> !stored.contains(line)))
                .as(REGENERATE)
                .isEmpty();
        assertThat(stored.equals(generated)).as(REGENERATE).isTrue();
    }

    @Test
    void the_catalogue_carries_only_known_requirements() throws IOException {
        try (var file = TraceabilityTest.class.getResourceAsStream("/reference/channels.yaml")) {
            var carried = new YAMLMapper()
                    .readTree(Objects.requireNonNull(file)).findValues("requirementIds").stream()
                            .flatMap(JsonNode::valueStream)
                            .map(JsonNode::asString);

            assertThat(REQUIREMENTS.texts().keySet()).containsAll(carried.toList());
        }
    }

    @Test
    void an_id_counts_in_names_and_in_the_values_that_a_test_takes(@TempDir Path sources) throws IOException {
        Files.writeString(sources.resolve("Some.java"), """
                class Some {
                    @Test void W01_named() {}
                    @Test @DisplayName("W02 shown") void other() {}
                    @ParameterizedTest @ValueSource(strings = {"W03", "W04"}) void taken(String requirement) {}
                    @ParameterizedTest @ValueSource(strings = "W05") void notTaken(String text) {}
                    @ParameterizedTest @MethodSource("ids") void listed(String requirement) {}
                    static List<String> ids() { return List.of("W06"); }
                    static String W07_no_test() { return "W08"; }
                    @Nested class Inner { @Property void keeps_X1_and_not_ISO3166_or_AW09() {} }
                }
                """);

        assertThat(ProvingTests.in(sources))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "W01", List.of("Some.W01_named"),
                        "W02", List.of("Some.other"),
                        "W03", List.of("Some.taken"),
                        "W04", List.of("Some.taken"),
                        "W06", List.of("Some.listed"),
                        "X1", List.of("Some.Inner.keeps_X1_and_not_ISO3166_or_AW09")));
    }
}
