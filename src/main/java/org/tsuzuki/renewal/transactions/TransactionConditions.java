package org.tsuzuki.renewal.transactions;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.renewal.Renewal;

/** A filter and an order in the words of the database. */
final class TransactionConditions {

    private final CriteriaBuilder criteria;
    private final Root<Renewal> renewal;

    TransactionConditions(CriteriaBuilder criteria, Root<Renewal> renewal) {
        this.criteria = criteria;
        this.renewal = renewal;
    }

    List<Predicate> within(TransactionFilter filter) {
        var all = new ArrayList<Predicate>();
        var time = renewal.<Instant>get("recordedAt");
        if (filter.from() != null) {
            all.add(criteria.greaterThanOrEqualTo(time, JapanTime.startOf(filter.from())));
        }
        if (filter.to() != null) {
            all.add(criteria.lessThan(time, JapanTime.startOf(filter.to().plusDays(1))));
        }
        equal(all, "customerId", filter.customerId());
        equal(all, "staffId", filter.staffId());
        equal(all, "branchId", filter.branchId());
        equal(all, "carrierId", filter.carrierId());
        equal(all, "channelId", filter.channelId());
        equal(all, "paymentId", filter.paymentId());
        if (filter.amounts().least() != null) {
            all.add(criteria.greaterThanOrEqualTo(total(), filter.amounts().least()));
        }
        if (filter.amounts().most() != null) {
            all.add(criteria.lessThanOrEqualTo(total(), filter.amounts().most()));
        }
        if (!filter.results().isEmpty()) {
            all.add(renewal.get("progress").get("result").in(filter.results()));
        }
        if (!filter.money().isEmpty()) {
            all.add(renewal.get("sum").get("money").in(filter.money()));
        }
        return all;
    }

    private void equal(List<Predicate> all, String attribute, @Nullable Object wanted) {
        if (wanted != null) {
            all.add(criteria.equal(renewal.get(attribute), wanted));
        }
    }

    /** What stands behind a renewal in an order, found by its place instead of by counting. */
    Predicate behind(TransactionOrder order, Renewal last) {
        var time = renewal.<Instant>get("recordedAt");
        var sum = total();
        var behindInTime = criteria.or(
                beyond(order, time, last.recordedAt()),
                criteria.and(
                        criteria.equal(time, last.recordedAt()),
                        beyond(order, id(), last.id().value())));
        if (order.keys().contains(TransactionOrder.TOTAL)) {
            return criteria.or(
                    beyond(order, sum, last.sum().total().amount()),
                    criteria.and(criteria.equal(sum, last.sum().total().amount()), behindInTime));
        }
        // Says again what follows from the rest, so that the index by time is entered at the right place.
        var notBefore = order.descends()
                ? criteria.lessThanOrEqualTo(time, last.recordedAt())
                : criteria.greaterThanOrEqualTo(time, last.recordedAt());
        return criteria.and(notBefore, behindInTime);
    }

    private <T extends Comparable<? super T>> Predicate beyond(TransactionOrder order, Expression<T> key, T last) {
        return order.descends() ? criteria.lessThan(key, last) : criteria.greaterThan(key, last);
    }

    List<Order> sorted(TransactionOrder order) {
        var keys = new ArrayList<Order>();
        order.keys()
                .forEach(key ->
                        keys.add(direction(order, key.equals(TransactionOrder.TOTAL) ? total() : renewal.get(key))));
        keys.add(direction(order, id()));
        return keys;
    }

    private Order direction(TransactionOrder order, Expression<?> key) {
        return order.descends() ? criteria.desc(key) : criteria.asc(key);
    }

    private Expression<Long> total() {
        return renewal.get("sum").get("total");
    }

    private Expression<UUID> id() {
        return renewal.get("id").get("value");
    }
}
