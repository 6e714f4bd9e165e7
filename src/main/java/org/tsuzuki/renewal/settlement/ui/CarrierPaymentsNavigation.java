package org.tsuzuki.renewal.settlement.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class CarrierPaymentsNavigation {

    @Bean
    NavEntry carrierPaymentsEntry() {
        return new NavEntry(17, "nav.carrierPayments", CarrierPaymentsView.class, false);
    }
}
