package org.tsuzuki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What the desk has to know and do.
 *
 * @param groups headings by the first letter of an id
 * @param texts one line by id, in the order in which they are told
 * @param background why an id asks for nothing to be built
 * @param later what will prove an id, or the rest of it
 */
record Requirements(
        Map<String, String> groups,
        Map<String, String> texts,
        Map<String, String> background,
        Map<String, String> later) {

    static Requirements read() {
        try (var file = Requirements.class.getResourceAsStream("/requirements.yaml")) {
            var root = new YAMLMapper().readTree(Objects.requireNonNull(file));
            return new Requirements(
                    lines(root.path("groups")),
                    lines(root.path("requirements")),
                    lines(root.path("background")),
                    lines(root.path("later")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The document that says for each id what proves it. */
    String document(Map<String, List<String>> tests) {
        var document = new StringBuilder("""
                # Traceability

                What the desk has to know and do, and the tests that prove it. Generated from the ids in the names of tests:
                `./mvnw test -Dtest=TraceabilityTest -Dtraceability.write=true` writes it anew.
                """);
        groups.forEach((letter, heading) -> {
            document.append("\n## ").append(heading).append("\n\n| Id | Requirement | Proven by |\n|---|---|---|\n");
            texts.keySet().stream()
                    .filter(id -> id.startsWith(letter))
                    .forEach(id -> document.append(row(id, tests.getOrDefault(id, List.of()))));
        });
        return document.toString();
    }

    private String row(String id, List<String> tests) {
        var proofs = new LinkedHashMap<String, String>();
        tests.forEach(test -> proofs.put(test, "`" + test + "`"));
        note(proofs, "background", background.get(id));
        note(proofs, "later", later.get(id));
        return "| %s | %s | %s |\n".formatted(id, texts.get(id), String.join("<br>", proofs.values()));
    }

    private static void note(Map<String, String> proofs, String word, @Nullable String text) {
        if (text != null) {
            proofs.put(word, "*" + word + ":* " + text);
        }
    }

    private static Map<String, String> lines(JsonNode node) {
        var lines = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(line -> lines.put(line.getKey(), line.getValue().asString()));
        return lines;
    }
}
