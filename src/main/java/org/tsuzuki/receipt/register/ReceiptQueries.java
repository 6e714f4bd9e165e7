package org.tsuzuki.receipt.register;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;
import org.tsuzuki.receipt.Receipt;

/** Asks the database for receipts. */
@Component
@Transactional(readOnly = true)
class ReceiptQueries {

    private final EntityManager database;

    ReceiptQueries(EntityManager database) {
        this.database = database;
    }

    /** A part of the list, the newest first. */
    List<Receipt> part(ReceiptFilter filter, int offset, int limit) {
        var criteria = database.getCriteriaBuilder();
        var query = criteria.createQuery(Receipt.class);
        var receipt = query.from(Receipt.class);
        query.where(within(filter, criteria, receipt))
                .orderBy(
                        criteria.desc(receipt.get("issuedAt")),
                        criteria.desc(receipt.get("number").get("value")));
        return database.createQuery(query)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The next receipts by their place in time; the first ones when there is no last one. */
    List<Receipt> behind(@Nullable Receipt last, ReceiptFilter filter, int limit) {
        var criteria = database.getCriteriaBuilder();
        var query = criteria.createQuery(Receipt.class);
        var receipt = query.from(Receipt.class);
        var time = receipt.<Instant>get("issuedAt");
        var number = receipt.<String>get("number").<String>get("value");
        var all = within(filter, criteria, receipt);
        if (last != null) {
            var lastTime = last.issuedAt();
            all.add(criteria.greaterThanOrEqualTo(time, lastTime));
            all.add(criteria.or(
                    criteria.greaterThan(time, lastTime),
                    criteria.greaterThan(number, last.number().value())));
        }
        query.where(all).orderBy(criteria.asc(time), criteria.asc(number));
        return database.createQuery(query).setMaxResults(limit).getResultList();
    }

    ReceiptTotals totals(ReceiptFilter filter) {
        var criteria = database.getCriteriaBuilder();
        var query = criteria.createTupleQuery();
        var receipt = query.from(Receipt.class);
        query.select(criteria.tuple(
                        criteria.count(receipt), criteria.coalesce(criteria.sum(receipt.<Long>get("total")), 0L)))
                .where(within(filter, criteria, receipt));
        var sums = database.createQuery(query).getSingleResult();
        return new ReceiptTotals(sums.get(0, Long.class), new Yen(sums.get(1, Long.class)));
    }

    /** Lets go of what was read, inside whatever goes on reading. */
    void forget() {
        database.clear();
    }

    private static List<Predicate> within(ReceiptFilter filter, CriteriaBuilder criteria, Root<Receipt> receipt) {
        var all = new ArrayList<Predicate>();
        var time = receipt.<Instant>get("issuedAt");
        var amount = receipt.<Long>get("amount");
        if (filter.from() != null) {
            all.add(criteria.greaterThanOrEqualTo(time, JapanTime.startOf(filter.from())));
        }
        if (filter.to() != null) {
            all.add(criteria.lessThan(time, JapanTime.startOf(filter.to().plusDays(1))));
        }
        if (filter.customerId() != null) {
            all.add(criteria.equal(receipt.get("customerId"), filter.customerId()));
        }
        if (filter.branchId() != null) {
            all.add(criteria.equal(receipt.get("branch").get("value"), filter.branchId()));
        }
        if (filter.amounts().least() != null) {
            all.add(criteria.greaterThanOrEqualTo(amount, filter.amounts().least()));
        }
        if (filter.amounts().most() != null) {
            all.add(criteria.lessThanOrEqualTo(amount, filter.amounts().most()));
        }
        return all;
    }
}
