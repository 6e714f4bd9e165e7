package org.tsuzuki.operations.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashMap;
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
    void write(Path data, String database, ExportRequest wanted, OutputStream out) throws IOException {
        try (var opened = open(data, database)) {
            opened.getBean(DeskExport.class).write(wanted, out);
        } catch (DataAccessException failure) {
            throw otherVersion(failure);
        }
    }

    private ConfigurableApplicationContext open(Path data, String database) {
        var settings = new HashMap<String, Object>();
        settings.put(PROPERTY, true);
        settings.put("tsuzuki.data", data);
        settings.put("tsuzuki.demo", false);
        settings.put("spring.flyway.enabled", false);
        settings.put("spring.autoconfigure.exclude", SCREENS);
        settings.put("logging.level.org.springframework.context", "error");
        settings.put("logging.level.com.vaadin", "error");
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
