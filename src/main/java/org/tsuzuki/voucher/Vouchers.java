package org.tsuzuki.voucher;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /**
     * What may be offered for a purpose as {@link VoucherRules#fits} has it, without expired ones and those that others
     * hold: the customer's own first, then what ends first.
     *
     * @param amount below zero while not known
     */
    @Query("select v from Voucher v where v.lot.carrierId = :carrier and v.branchId = :branch"
            + " and v.state in (IN_STOCK, RESERVED) and (v.lot.expiresOn is null or v.lot.expiresOn >= :today)"
            + " and (v.state = IN_STOCK or v.reservedBy = :clerk or v.revealedAt is null and v.reservedUntil <= :now)"
            + " and (v.lot.planId is null or v.lot.planId = :plan)"
            + " and (v.lot.planId is not null or v.lot.faceValue.amount = :amount)"
            + " and (v.lot.kind <> ADVANCE or v.lot.customerId = :customer and v.lot.cost.amount >= :amount)"
            + " order by case when v.lot.kind = ADVANCE then 0 else 1 end,"
            + " v.lot.expiresOn nulls last, v.lot.boughtOn, v.enteredAt, v.id.value")
    List<Voucher> findOffered(
            String carrier,
            @Nullable String plan,
            long amount,
            UUID customer,
            UUID branch,
            UUID clerk,
            LocalDate today,
            Instant now,
            Limit limit);

    @Query("select new org.tsuzuki.voucher.StockLine(v.lot.carrierId, v.lot.planId, v.lot.kind, count(v),"
            + " sum(v.lot.faceValue.amount), sum(v.lot.cost.amount)) from Voucher v"
            + " where v.branchId in :branches and v.state in (IN_STOCK, RESERVED)"
            + " and (v.lot.expiresOn is null or v.lot.expiresOn >= :today)"
            + " group by v.lot.carrierId, v.lot.planId, v.lot.kind order by v.lot.carrierId, v.lot.planId, v.lot.kind")
    List<StockLine> stock(Collection<UUID> branches, LocalDate today);
}
