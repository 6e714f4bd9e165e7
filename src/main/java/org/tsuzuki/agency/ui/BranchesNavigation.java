package org.tsuzuki.agency.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class BranchesNavigation {

    @Bean
    NavEntry branchesEntry() {
        return new NavEntry(90, "nav.branches", BranchesView.class, true);
    }
}
