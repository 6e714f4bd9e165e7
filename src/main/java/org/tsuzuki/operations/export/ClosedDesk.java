package org.tsuzuki.operations.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.tsuzuki.keys.Refusal;

/**
 * A desk that nobody has open, opened by a command without its doors: no screens, no port, and no table is made or
 * changed.
 *
 * @param desk the application
 */
public record ClosedDesk(Class<?> desk) {

    static final String PROPERTY = "tsuzuki.command";

    /** They cannot do without a web server. */
    static final String SCREENS = "com.vaadin.flow.spring.SpringBootAutoConfiguration";

    /** @param database the address of a server; empty for the file in the data directory */
    void write(Path data, String database, BookRequest wanted, OutputStream out) throws IOException {
        try (var opened = open(data, database)) {
            opened.getBean(DeskExport.class).write(wanted, out);
        } catch (DataAccessException failure) {
            throw otherVersion(failure);
        }
    }

    private ConfigurableApplicationContext open(Path data, String database) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                PROPERTY,
                "true",
                "tsuzuki.data",
                data.toString(),
                "tsuzuki.demo",
                "false",
                "spring.flyway.enabled",
                "false",
                "logging.level.org.springframework.boot.SpringApplication",
                "off"));
        if (!database.isEmpty()) {
            settings.put("spring.datasource.url", database);
        }
        try {
            return new SpringApplicationBuilder(desk)
                    .web(WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .run(settings.entrySet().stream()
                            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                            .toArray(String[]::new));
        } catch (RuntimeException failure) {
            if (NestedExceptionUtils.getMostSpecificCause(failure) instanceof Refusal refusal) {
                throw refusal;
            }
            throw otherVersion(failure);
        }
    }

    private static Refusal otherVersion(RuntimeException failure) {
        return new Refusal(
                "The database cannot be read by this version: "
                        + NestedExceptionUtils.getMostSpecificCause(failure).getMessage(),
                "open the desk once, which brings its database up to date: ./tsuzuki run",
                "or check the address after --database");
    }
}
