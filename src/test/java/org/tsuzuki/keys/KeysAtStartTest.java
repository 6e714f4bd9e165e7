package org.tsuzuki.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

class KeysAtStartTest {

    @TempDir
    private Path data;

    private DeskKeys keys = new DeskKeys(Path.of(""), Path.of(""));

    @BeforeEach
    void aDeskThatWasKilled() throws IOException, SQLException {
        keys = DeskKeys.of(data.toString(), "");
        var desk = start();
        var login = new Login(
                desk.getRequiredProperty("spring.datasource.url"),
                desk.getRequiredProperty("spring.datasource.username"),
                desk.getRequiredProperty("spring.datasource.password"));
        login.open().close();
        Leftovers.in(keys);
    }

    @Test
    void what_a_kill_has_left_is_taken_away() throws IOException {
        start();

        assertThat(Leftovers.of(keys)).isEmpty();
    }

    @Test
    void it_is_left_where_the_keys_are_lost_because_it_may_hold_them() throws IOException {
        Files.delete(keys.place());

        assertThatThrownBy(this::start).isInstanceOf(Refusal.class);

        assertThat(Leftovers.of(keys)).hasSize(2);
    }

    private ConfigurableEnvironment start() {
        try (var desk = new GenericApplicationContext()) {
            var settings = Map.<String, Object>of(
                    "tsuzuki.data",
                    data.toString(),
                    "spring.datasource.url",
                    "jdbc:h2:file:" + data.resolve("tsuzuki"));
            desk.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", settings));
            new KeysAtStart().initialize(desk);
            return desk.getEnvironment();
        }
    }
}
