package org.tsuzuki.catalogue.kinds;

import org.tsuzuki.base.Term;

/** What a plan sells. */
public enum PlanKind implements Term {
    POSTPAID,
    NUMBER_KEEP,
    TOPPING,
    PREPAID_BALANCE,
    FIXED_TERM,
    OPTION,
    SIM_ONLY
}
