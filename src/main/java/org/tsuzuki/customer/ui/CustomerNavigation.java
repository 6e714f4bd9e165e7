package org.tsuzuki.customer.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class CustomerNavigation {

    @Bean
    NavEntry customersEntry() {
        return new NavEntry(40, "nav.customers", CustomersView.class, false);
    }
}
