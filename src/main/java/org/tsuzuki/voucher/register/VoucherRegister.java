package org.tsuzuki.voucher.register;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Staff;
import org.tsuzuki.voucher.StockLine;
import org.tsuzuki.voucher.UsingRenewal;
import org.tsuzuki.voucher.UsingRenewals;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.VoucherEvent;
import org.tsuzuki.voucher.VoucherEventEntries;
import org.tsuzuki.voucher.VoucherEventEntry;
import org.tsuzuki.voucher.VoucherId;
import org.tsuzuki.voucher.Vouchers;

/** The list of vouchers and the history of each; codes are not in it. */
@Service
@Staff.Anyone
@Transactional(readOnly = true)
public class VoucherRegister {

    private final Vouchers vouchers;
    private final VoucherEventEntries steps;
    private final VoucherQueries queries;
    private final List<UsingRenewals> renewals;
    private final AgencyService agency;
    private final Clock clock;

    VoucherRegister(
            Vouchers vouchers,
            VoucherEventEntries steps,
            VoucherQueries queries,
            List<UsingRenewals> renewals,
            AgencyService agency,
            Clock clock) {
        this.vouchers = vouchers;
        this.steps = steps;
        this.queries = queries;
        this.renewals = renewals;
        this.agency = agency;
        this.clock = clock;
    }

    /** The newest first. */
    public List<VoucherDetails> list(VoucherFilter filter, Pageable page) {
        var now = clock.instant();
        return queries.part(filter, now, Math.toIntExact(page.getOffset()), page.getPageSize()).stream()
                .map(voucher -> voucher.details(now))
                .toList();
    }

    public long count(VoucherFilter filter) {
        return queries.count(filter, clock.instant());
    }

    /** What is unused, of one branch or with null of all of them. */
    public List<StockLine> stock(@Nullable UUID branch) {
        var branches = branch == null
                ? agency.branches().stream().map(known -> known.id().value()).toList()
                : List.of(branch);
        return vouchers.stock(branches, JapanTime.today(clock));
    }

    public Optional<VoucherDetails> find(VoucherId id) {
        return vouchers.findById(id).map(voucher -> voucher.details(clock.instant()));
    }

    /** The newest first. */
    public List<VoucherEvent> history(VoucherId id) {
        return steps.findByKeyVoucherIdOrderByKeyPositionDesc(id.value()).stream()
                .map(VoucherEventEntry::event)
                .toList();
    }

    /** The renewal that used a voucher, as far as the desk knows it. */
    public Optional<UsingRenewal> renewal(UUID id) {
        return renewals.stream().flatMap(known -> known.find(id).stream()).findFirst();
    }
}
