package org.tsuzuki.renewal.checkout;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.Renewals;
import org.tsuzuki.renewal.SaleRecorded;
import org.tsuzuki.renewal.quote.QuotedLine;
import org.tsuzuki.voucher.UsingRenewal;
import org.tsuzuki.voucher.UsingRenewals;
import org.tsuzuki.voucher.VoucherId;
import org.tsuzuki.voucher.VoucherService;

/** Between renewals and the vouchers that they use. */
@Component
class RenewalVouchers implements UsingRenewals {

    private final VoucherService vouchers;
    private final Renewals renewals;

    RenewalVouchers(VoucherService vouchers, Renewals renewals) {
        this.vouchers = vouchers;
        this.renewals = renewals;
    }

    /** Uses up the vouchers that were chosen for the renewals of a sale. */
    @EventListener
    void on(SaleRecorded sale) {
        sale.lines().forEach(line -> use(line.quoted(), line.renewal().id()));
    }

    private void use(QuotedLine line, RenewalId renewal) {
        var voucher = line.choice().voucherId();
        if (voucher != null) {
            vouchers.use(new VoucherId(voucher), renewal.value(), line.quote().voucherPurpose(line.card()));
        }
    }

    @Override
    public Optional<UsingRenewal> find(UUID renewal) {
        return renewals.findById(new RenewalId(renewal))
                .map(used ->
                        new UsingRenewal(used.receiptNumber(), used.result().isVoid()));
    }
}
