package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.component.Component;
import org.springframework.core.annotation.Order;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.ui.CardNotice;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.ui.CustomerPart;
import org.tsuzuki.renewal.followup.CustomerCreditService;

/** What is owed stands on the customer's page and on that of each of their cards. */
@org.springframework.stereotype.Component
@Order(2)
class CustomerCreditPart implements CustomerPart, CardNotice {

    private final CustomerCreditService owed;

    CustomerCreditPart(CustomerCreditService owed) {
        this.owed = owed;
    }

    /** Before the cards. */
    @Override
    public int order() {
        return 5;
    }

    @Override
    public Component partOf(CustomerId customer) {
        return new CustomerCreditNotice(owed.owedTo(customer.value()));
    }

    @Override
    public Component noticeOf(CardDetails card) {
        return partOf(card.customerId());
    }
}
