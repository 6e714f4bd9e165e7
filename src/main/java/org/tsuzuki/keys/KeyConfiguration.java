package org.tsuzuki.keys;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database learns which keys it needs as soon as it has its tables, and before anything is sealed or signed. */
@Configuration
class KeyConfiguration {

    @Bean
    FlywayMigrationStrategy migration(KeyRing keys) {
        return flyway -> {
            flyway.migrate();
            KeyChecks.keep(flyway.getConfiguration().getDataSource(), keys);
        };
    }
}
