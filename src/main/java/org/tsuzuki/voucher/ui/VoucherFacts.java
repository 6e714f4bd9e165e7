package org.tsuzuki.voucher.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.voucher.VoucherDetails;

/** What is known of a voucher. */
@Component
class VoucherFacts {

    private final VoucherNames names;
    private final CustomerService customers;

    VoucherFacts(VoucherNames names, CustomerService customers) {
        this.names = names;
        this.customers = customers;
    }

    Facts of(VoucherDetails voucher) {
        var lot = voucher.lot();
        var facts = new Facts()
                .add(Texts.t("voucher.carrier"), names.carrier(lot.carrierId()))
                .add(Texts.t("voucher.plan"), names.plan(lot.planId()))
                .add(Texts.t("voucher.faceValue.short"), lot.faceValue().toString())
                .add(Texts.t("voucher.cost.short"), lot.cost().toString())
                .add(Texts.t("voucher.kind"), Texts.of("voucherKind", lot.kind()));
        if (lot.customerId() != null) {
            var id = new CustomerId(lot.customerId());
            var name = customers.summaries(List.of(id)).values().stream()
                    .findFirst()
                    .map(known -> known.label())
                    .orElse("–");
            facts.add(Texts.t("voucher.customer"), new Anchor("customers/" + id, name));
        }
        return facts.add(
                        Texts.t("voucher.serial"),
                        voucher.serial() == null ? Texts.t("voucher.noSerial") : voucher.serial())
                .add(Texts.t("voucher.lastFour"), voucher.lastFour())
                .add(Texts.t("voucher.supplier"), lot.supplier().isEmpty() ? "–" : lot.supplier())
                .add(Texts.t("voucher.paidFrom"), names.source(lot.paidFrom()))
                .add(Texts.t("voucher.boughtOn"), Dates.day(lot.boughtOn()))
                .add(
                        Texts.t("voucher.expiresOn"),
                        lot.expiresOn() == null ? Texts.t("voucher.expiresOn.none") : Dates.day(lot.expiresOn()))
                .add(Texts.t("voucher.branch"), names.branch(voucher.branchId()))
                .add(Texts.t("voucher.entered"), Dates.time(voucher.enteredAt()));
    }
}
