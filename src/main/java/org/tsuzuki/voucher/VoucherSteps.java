package org.tsuzuki.voucher;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface VoucherSteps extends Repository<VoucherStep, VoucherStep.Key> {

    VoucherStep save(VoucherStep step);

    int countByKeyVoucherId(UUID voucher);

    List<VoucherStep> findByKeyVoucherIdOrderByKeyPositionDesc(UUID voucher);
}
