package org.tsuzuki.renewal.settlement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What carriers were paid. */
interface CarrierSettlements extends Repository<CarrierSettlement, UUID> {

    CarrierSettlement save(CarrierSettlement settlement);

    Optional<CarrierSettlement> findById(UUID id);

    Optional<CarrierSettlement> findBySettlementKey(UUID key);

    Optional<CarrierSettlement>
            findFirstByCarrierIdAndBranchIdAndCoveredGreaterThanAndReversesIdIsNullOrderByRecordedAtDesc(
                    String carrier, UUID branch, long covered);

    boolean existsByReversesId(UUID id);

    List<CarrierSettlement> findByRenewalIdOrderByRecordedAt(UUID renewal);
}
