package org.tsuzuki.voucher;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Vouchers extends Repository<Voucher, VoucherId> {

    Voucher save(Voucher voucher);

    Voucher saveAndFlush(Voucher voucher);

    Optional<Voucher> findById(VoucherId id);

    /** One after the other: whoever comes second sees what the first one did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select v from Voucher v where v.id = :id")
    Optional<Voucher> hold(VoucherId id);

    Optional<Voucher> findByFingerprint(String fingerprint);

    boolean existsByLotCarrierIdAndSerial(String carrier, String serial);

    boolean existsByCodeKeyIdNotIn(Collection<String> keys);

    @Query("select distinct v.shape from Voucher v where v.lot.carrierId = :carrier order by v.shape")
    List<String> shapes(String carrier);

    /** What may be offered, what ends first first, without expired ones and those that others hold. */
    @Query("select v from Voucher v where v.lot.carrierId = :carrier and v.branchId = :branch"
            + " and v.state in (IN_STOCK, RESERVED) and (v.lot.expiresOn is null or v.lot.expiresOn >= :today)"
            + " and (v.state = IN_STOCK or v.reservedBy = :clerk or v.revealedAt is null and v.reservedUntil <= :now)"
            + " order by v.lot.expiresOn nulls last, v.lot.boughtOn, v.enteredAt, v.id.value")
    List<Voucher> findUnused(String carrier, UUID branch, UUID clerk, LocalDate today, Instant now, Limit limit);

    @Query("select new org.tsuzuki.voucher.StockLine(v.lot.carrierId, v.lot.planId, v.lot.kind, count(v),"
            + " sum(v.lot.faceValue.amount), sum(v.lot.cost.amount)) from Voucher v"
            + " where v.branchId in :branches and v.state in (IN_STOCK, RESERVED)"
            + " and (v.lot.expiresOn is null or v.lot.expiresOn >= :today)"
            + " group by v.lot.carrierId, v.lot.planId, v.lot.kind order by v.lot.carrierId, v.lot.planId, v.lot.kind")
    List<StockLine> stock(Collection<UUID> branches, LocalDate today);
}
