package org.tsuzuki.desk.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class DeskNavigation {

    @Bean
    NavEntry deskEntry() {
        return new NavEntry(10, "nav.desk", DeskView.class, false);
    }
}
