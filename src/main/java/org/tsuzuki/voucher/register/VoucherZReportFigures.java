package org.tsuzuki.voucher.register;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.drawer.ClosePeriod;
import org.tsuzuki.drawer.closing.CloseRow;
import org.tsuzuki.drawer.closing.CloseSection;
import org.tsuzuki.drawer.closing.ZReportContributor;
import org.tsuzuki.voucher.StockLine;
import org.tsuzuki.voucher.VoucherService;

/** Counts the branch's unused vouchers at the close: they are worth as much as what lies in the drawer. */
@Component
@Order(20)
class VoucherZReportFigures implements ZReportContributor {

    private final VoucherService vouchers;
    private final Catalogue catalogue;

    VoucherZReportFigures(VoucherService vouchers, Catalogue catalogue) {
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
