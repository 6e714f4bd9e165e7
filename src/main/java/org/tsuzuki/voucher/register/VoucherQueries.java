package org.tsuzuki.voucher.register;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.voucher.Lot;
import org.tsuzuki.voucher.Voucher;
import org.tsuzuki.voucher.VoucherState;

/** Finds vouchers by where they stand now, the newest first. */
@Component
class VoucherQueries {

    private final EntityManager database;

    VoucherQueries(EntityManager database) {
        this.database = database;
    }

    List<Voucher> part(VoucherFilter filter, Instant now, int offset, int limit) {
        var criteria = database.getCriteriaBuilder();
        var query = criteria.createQuery(Voucher.class);
        var voucher = query.from(Voucher.class);
        query.where(conditions(criteria, voucher, filter, now))
                .orderBy(
                        criteria.desc(voucher.get("enteredAt")),
                        criteria.asc(voucher.get("serial")),
                        criteria.asc(voucher.get("id").get("value")));
        return database.createQuery(query)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(VoucherFilter filter, Instant now) {
        var criteria = database.getCriteriaBuilder();
        var query = criteria.createQuery(Long.class);
        var voucher = query.from(Voucher.class);
        query.select(criteria.count(voucher)).where(conditions(criteria, voucher, filter, now));
        return database.createQuery(query).getSingleResult();
    }

    private static List<Predicate> conditions(
            CriteriaBuilder criteria, Root<Voucher> voucher, VoucherFilter filter, Instant now) {
        var all = new ArrayList<Predicate>();
        var lot = voucher.<Lot>get("lot");
        equal(all, criteria, voucher.get("branchId"), filter.branchId());
        equal(all, criteria, lot.get("carrierId"), filter.carrierId());
        equal(all, criteria, lot.get("planId"), filter.planId());
        if (filter.state() != null) {
            all.addAll(stands(criteria, voucher, filter.state(), now));
        }
        return all;
    }

    private static void equal(List<Predicate> all, CriteriaBuilder criteria, Path<?> path, @Nullable Object wanted) {
        if (wanted != null) {
            all.add(criteria.equal(path, wanted));
        }
    }

    private static List<Predicate> stands(
            CriteriaBuilder criteria, Root<Voucher> voucher, VoucherState state, Instant now) {
        var stored = voucher.<VoucherState>get("state");
        var ends = voucher.<Lot>get("lot").<LocalDate>get("expiresOn");
        var today = JapanTime.dayOf(now);
        var unused = stored.in(VoucherState.IN_STOCK, VoucherState.RESERVED);
        var good = criteria.or(ends.isNull(), criteria.greaterThanOrEqualTo(ends, today));
        var held = criteria.and(
                criteria.equal(stored, VoucherState.RESERVED),
                criteria.or(
                        voucher.get("revealedAt").isNotNull(),
                        criteria.greaterThan(voucher.get("reservedUntil"), now)));
        return switch (state) {
            case EXPIRED -> List.of(unused, criteria.lessThan(ends, today));
            case RESERVED -> List.of(good, held);
            case IN_STOCK ->
                List.of(
                        unused,
                        good,
                        criteria.or(
                                criteria.equal(stored, VoucherState.IN_STOCK),
                                criteria.and(
                                        voucher.get("revealedAt").isNull(),
                                        criteria.lessThanOrEqualTo(voucher.get("reservedUntil"), now))));
            case USED, SPOILT, RETURNED -> List.of(criteria.equal(stored, state));
        };
    }
}
