package org.tsuzuki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the build fetches besides the libraries of Maven, which checks those itself. */
class LockedComponentsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"package-lock.json", ".mvn/node/package-lock.json"})
    void every_package_of_a_lock_file_has_a_strong_checksum(String file) {
        var packages = packages(file);

        assertThat(packages)
                .hasSizeGreaterThan(3)
                .allSatisfy((name, each) ->
                        assertThat(each.path("integrity").asString("")).as(name).startsWith("sha512-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".mvn/node/"})
    void a_lock_file_names_exactly_what_its_project_asks_for(String folder) {
        var locked = json(folder + "package-lock.json").path("packages").path("");
        var asked = json(folder + "package.json");

        for (var kind : new String[] {"dependencies", "devDependencies", "optionalDependencies"}) {
            assertThat(locked.path(kind)).as(kind).isEqualTo(asked.path(kind));
        }
    }

    @Test
    void the_bundle_is_made_from_the_lock_file_only() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<ciBuild>true</ciBuild>");
    }

    @Test
    void maven_itself_is_fetched_with_a_checksum() throws IOException {
        var wrapper = new Properties();
        try (var in = Files.newInputStream(Path.of(".mvn/wrapper/maven-wrapper.properties"))) {
            wrapper.load(in);
        }

        assertThat(wrapper.getProperty("distributionSha256Sum")).matches("[0-9a-f]{64}");
    }

    private static Map<String, JsonNode> packages(String file) {
        return json(file).path("packages").properties().stream()
                .filter(each -> !each.getKey().isEmpty())
                // what comes inside another package is covered by that one's checksum
                .filter(each -> !each.getValue().path("inBundle").asBoolean(false))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static JsonNode json(String file) {
        return JSON.readTree(Path.of(file));
    }
}
