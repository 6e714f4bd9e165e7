package org.tsuzuki.export.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class ExportsNavigation {

    @Bean
    NavEntry exportsEntry() {
        return new NavEntry(68, "nav.exports", ExportsView.class, true);
    }
}
