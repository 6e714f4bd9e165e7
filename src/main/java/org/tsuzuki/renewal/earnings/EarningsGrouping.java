package org.tsuzuki.renewal.earnings;

import org.tsuzuki.base.Term;

/** By what renewals are added up. Days are those of the entries: what fails in May lowers May, not April. */
public enum EarningsGrouping implements Term {
    RENEWAL("r.id"),
    DAY("x.day_of"),
    MONTH("extract(year from x.day_of) * 100 + extract(month from x.day_of)"),
    CARRIER("r.carrier_id"),
    CHANNEL("r.channel_id"),
    PLAN("coalesce(r.plan_id, '')"),
    /** The one that took most of a split payment. */
    PAYMENT_METHOD("r.payment_id");

    private final String column;

    EarningsGrouping(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** Whether a group is days, to which a list of renewals is narrowed by its days alone. */
    public boolean isTime() {
        return this == DAY || this == MONTH;
    }
}
