package org.tsuzuki;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** An empty data directory for each desk that the tests start. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext desk) {
        desk.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fresh-data", Map.of("tsuzuki.data", "./target/test-data-" + UUID.randomUUID())));
    }
}
