package org.tsuzuki.drawer.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class DrawerNavigation {

    @Bean
    NavEntry drawerEntry() {
        return new NavEntry(45, "nav.drawer", DrawerView.class, false);
    }
}
