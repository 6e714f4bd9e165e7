package org.tsuzuki;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** A PostgreSQL server of its own, instead of the file, for as long as the desk runs. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class PostgresData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext desk) {
        var server = start(EmbeddedPostgres.builder());
        desk.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                stop(server);
            }
        });
        desk.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "postgres",
                        Map.of(
                                "spring.datasource.url",
                                server.getJdbcUrl("postgres", "postgres"),
                                "spring.datasource.username",
                                "postgres")));
    }

    /** As it comes: quick, because it does not wait for the disk. */
    protected EmbeddedPostgres start(EmbeddedPostgres.Builder server) {
        try {
            return server.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
