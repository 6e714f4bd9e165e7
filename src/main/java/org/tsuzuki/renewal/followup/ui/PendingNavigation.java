package org.tsuzuki.renewal.followup.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class PendingNavigation {

    @Bean
    NavEntry pendingEntry() {
        return new NavEntry(15, "nav.pending", PendingView.class, false);
    }
}
