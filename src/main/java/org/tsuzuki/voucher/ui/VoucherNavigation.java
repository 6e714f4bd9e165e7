package org.tsuzuki.voucher.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tsuzuki.base.ui.NavEntry;

@Configuration
class VoucherNavigation {

    @Bean
    NavEntry vouchersEntry() {
        return new NavEntry(45, "nav.vouchers", VouchersView.class, false);
    }
}
