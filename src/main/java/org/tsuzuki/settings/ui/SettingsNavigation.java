package org.tsuzuki.settings.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class SettingsNavigation {

    @Bean
    NavEntry settingsEntry() {
        return new NavEntry(95, "settings.title", SettingsView.class, true);
    }
}
