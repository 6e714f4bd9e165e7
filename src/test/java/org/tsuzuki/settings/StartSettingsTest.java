package org.tsuzuki.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.tsuzuki.settings.StartSetting.Kind;

class StartSettingsTest {

    @Test
    void an_account_of_the_database_is_never_shown() {
        assertThat(database("jdbc:postgresql://sora:secret@db.example/desk?user=sora&password=secret"))
                .isEqualTo("postgresql://db.example/desk");
        assertThat(database("jdbc:h2:file:./data/tsuzuki;CIPHER=AES")).isEmpty();
    }

    @Test
    void each_is_told_with_what_changes_it() {
        var environment = new MockEnvironment()
                .withProperty("tsuzuki.data", "./data")
                .withProperty("server.address", "0.0.0.0")
                .withProperty("tsuzuki.public-url", "https://desk.example.jp");

        assertThat(new StartSettings(environment).all())
                .contains(
                        new StartSetting(Kind.LISTEN, "0.0.0.0", "--listen, TSUZUKI_ADDRESS"),
                        new StartSetting(Kind.PUBLIC, "https://desk.example.jp", "--public, TSUZUKI_PUBLIC_URL"));
    }

    private static String database(String address) {
        var environment = new MockEnvironment()
                .withProperty("tsuzuki.data", "./data")
                .withProperty("spring.datasource.url", address);
        return new StartSettings(environment)
                .all().stream()
                        .filter(setting -> setting.kind() == Kind.DATABASE)
                        .findFirst()
                        .orElseThrow()
                        .value();
    }
}
