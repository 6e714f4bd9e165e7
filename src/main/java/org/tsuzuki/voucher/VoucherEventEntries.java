package org.tsuzuki.voucher;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface VoucherEventEntries extends Repository<VoucherEventEntry, VoucherEventEntry.Key> {

    VoucherEventEntry save(VoucherEventEntry step);

    int countByKeyVoucherId(UUID voucher);

    List<VoucherEventEntry> findByKeyVoucherIdOrderByKeyPositionDesc(UUID voucher);
}
