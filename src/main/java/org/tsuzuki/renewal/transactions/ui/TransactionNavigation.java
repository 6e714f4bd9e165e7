package org.tsuzuki.renewal.transactions.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class TransactionNavigation {

    @Bean
    NavEntry transactionsEntry() {
        return new NavEntry(40, "nav.transactions", TransactionsView.class, false);
    }
}
