package org.tsuzuki.voucher;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.Carrier;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.Plan;
import org.tsuzuki.drawer.CloseFigures;
import org.tsuzuki.drawer.ClosePeriod;
import org.tsuzuki.drawer.CloseRow;
import org.tsuzuki.drawer.CloseSection;

/** Counts the branch's unused vouchers at the close: they are worth as much as what lies in the drawer. */
@Component
@Order(20)
class VoucherCloseFigures implements CloseFigures {

    private final VoucherService vouchers;
    private final Catalogue catalogue;

    VoucherCloseFigures(VoucherService vouchers, Catalogue catalogue) {
        this.vouchers = vouchers;
        this.catalogue = catalogue;
    }

    @Override
    public List<CloseSection> of(ClosePeriod period) {
        var rows = vouchers.stock(new BranchId(period.branchId())).stream()
                .map(line -> new CloseRow(label(line), Math.toIntExact(line.count()), line.value()))
                .toList();
        return List.of(new CloseSection(Messages.all("drawer.z.vouchers"), rows));
    }

    private Trilingual label(StockLine line) {
        return Optional.ofNullable(line.planId())
                .flatMap(catalogue::plan)
                .map(Plan::name)
                .or(() -> catalogue.carrier(line.carrierId()).map(Carrier::name))
                .orElse(Trilingual.same(line.carrierId()));
    }
}
