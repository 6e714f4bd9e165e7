package org.tsuzuki;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategy;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Lets several desks in one run agree on who is signed in; each would otherwise replace the others' holder. */
@TestConfiguration
public class OneSecurityContext {

    private static final SecurityContextHolderStrategy ONE = new VaadinAwareSecurityContextHolderStrategy();

    @Bean
    SecurityContextHolderStrategy securityContextHolderStrategy() {
        return ONE;
    }
}
