package org.tsuzuki.audit.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class AuditNavigation {

    @Bean
    NavEntry auditEntry() {
        return new NavEntry(70, "nav.audit", AuditView.class, true);
    }
}
