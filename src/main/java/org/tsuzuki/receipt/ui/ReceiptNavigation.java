package org.tsuzuki.receipt.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class ReceiptNavigation {

    @Bean
    NavEntry booksEntry() {
        return new NavEntry(65, "nav.books", BooksView.class, true);
    }
}
