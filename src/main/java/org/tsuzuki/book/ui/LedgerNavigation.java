package org.tsuzuki.book.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class LedgerNavigation {

    @Bean
    NavEntry ledgerEntry() {
        return new NavEntry(66, "nav.ledger", JournalView.class, true);
    }
}
