package org.tsuzuki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The worked cases of {@code vectors.yaml}. */
public record Vectors(JsonNode node) {

    private static final JsonNode ALL = read();

    /** The cases of one group that have the given field. */
    public static Stream<Vectors> of(String group, String field) {
        return ALL.path(group).valueStream().filter(node -> node.has(field)).map(Vectors::new);
    }

    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    public String text(String field) {
        return Objects.requireNonNull(textOrNull(field), field);
    }

    public @Nullable String textOrNull(String field) {
        return has(field) ? node.path(field).asString() : null;
    }

    public boolean flag(String field) {
        return node.path(field).asBoolean();
    }

    public List<String> texts(String field) {
        return node.path(field).valueStream().map(JsonNode::asString).toList();
    }

    public Vectors at(String field) {
        return new Vectors(node.path(field));
    }

    @Override
    public String toString() {
        return node.toString();
    }

    private static JsonNode read() {
        try (var file = Vectors.class.getResourceAsStream("/vectors.yaml")) {
            return new YAMLMapper().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
