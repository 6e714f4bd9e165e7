package org.tsuzuki.keys;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.tsuzuki.base.JapanTime;

/**
 * Before anything opens the database: closes the files to others, reads or makes the keys, refuses to go on when they are
 * not those of this database, and tells Spring how to open it.
 */
final class KeysAtStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    @SuppressWarnings("SystemOut")
    public void initialize(ConfigurableApplicationContext desk) {
        var environment = desk.getEnvironment();
        var login = new Login(
                environment.getRequiredProperty("spring.datasource.url"),
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""));
        var keys = DeskKeys.of(
                environment.getRequiredProperty("tsuzuki.data"), environment.getProperty("tsuzuki.keys", ""));
        var told = new ArrayList<>(keys.guard());
        var opened = open(keys, login, told);
        removeLeftovers(keys, told);
        told.forEach(System.out::println);
        desk.getBeanFactory().registerSingleton("keyRing", opened.ring());
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "keys",
                        Map.of(
                                "spring.datasource.url", opened.login().address(),
                                "spring.datasource.username", opened.login().user(),
                                "spring.datasource.password", opened.login().password())));
    }

    private static Opened open(DeskKeys keys, Login login, List<String> told) {
        var today = LocalDate.now(Clock.system(JapanTime.ZONE));
        var file = DatabaseFile.at(login.address());
        if (file.isEmpty()) {
            var checks = checks(login);
            var ring = keys.readOrMake(!checks.isEmpty(), today, told);
            KeyChecks.verify(checks, ring);
            return new Opened(ring, login);
        }
        var isUsed = file.get().hasContent();
        var ring = keys.readOrMake(isUsed, today, told);
        var key = isUsed ? file.get().keyOf(ring) : ring.newest(Purpose.DATABASE);
        var own = file.get().login(key);
        if (isUsed) {
            KeyChecks.verify(checks(file.get().reading(key)), ring);
        }
        return new Opened(ring, own);
    }

    private static void removeLeftovers(DeskKeys keys, List<String> told) {
        try {
            keys.removeLeftovers();
        } catch (IOException failure) {
            told.add("Keys or data may lie about that were left when new keys were made; take them away yourself: "
                    + failure.getMessage());
        }
    }

    private static List<KeyChecks.Check> checks(Login login) {
        try (var connection = login.open()) {
            return KeyChecks.of(connection);
        } catch (SQLException failure) {
            throw Refusal.because("The database does not close.", failure);
        }
    }

    private record Opened(KeyRing ring, Login login) {}
}
