package org.tsuzuki.security.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class StaffNavigation {

    @Bean
    NavEntry staffEntry() {
        return new NavEntry(80, "nav.staff", StaffView.class, true);
    }
}
