package org.tsuzuki.renewal.settlement.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.HashMap;
import java.util.Map;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.settlement.SettlementFilter;

/** From what carriers are still to be paid to what they have to give back. */
final class CarrierPaymentTabs extends Nav {

    static final String CARRIER = "carrier";
    static final String BACK = "back";

    CarrierPaymentTabs() {
        addClassName("pending-tabs");
        getElement().setAttribute("aria-label", Texts.t("carrierPayments.title"));
    }

    static QueryParameters address(SettlementFilter filter) {
        Map<String, String> query = new HashMap<>();
        if (filter.carrierId() != null) {
            query.put(CARRIER, filter.carrierId());
        }
        if (!filter.toPay()) {
            query.put(BACK, "1");
        }
        return QueryParameters.simple(query);
    }

    void show(SettlementFilter filter) {
        removeAll();
        link("settlement.toPay", SettlementFilter.ALL, filter.toPay());
        link("settlement.toGetBack", SettlementFilter.ALL.toGetBack(), !filter.toPay());
    }

    private void link(String key, SettlementFilter leadsTo, boolean isHere) {
        var link = new RouterLink(Texts.t(key), CarrierPaymentsView.class);
        link.setQueryParameters(address(leadsTo));
        if (isHere) {
            link.getElement().setAttribute("aria-current", "page");
        }
        add(link);
    }
}
