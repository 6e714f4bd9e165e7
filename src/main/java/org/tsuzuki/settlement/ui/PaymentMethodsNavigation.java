package org.tsuzuki.settlement.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class PaymentMethodsNavigation {

    @Bean
    NavEntry paymentMethodsEntry() {
        return new NavEntry(85, "nav.paymentMethods", PaymentMethodsView.class, true);
    }
}
