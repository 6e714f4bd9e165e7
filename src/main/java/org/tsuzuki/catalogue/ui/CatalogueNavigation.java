package org.tsuzuki.catalogue.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class CatalogueNavigation {

    @Bean
    NavEntry helpEntry() {
        return new NavEntry(50, "nav.help", HelpView.class, false);
    }

    @Bean
    NavEntry catalogueEntry() {
        return new NavEntry(60, "nav.catalogue", CatalogueView.class, true);
    }
}
