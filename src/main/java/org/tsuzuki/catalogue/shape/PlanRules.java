package org.tsuzuki.catalogue.shape;

import org.tsuzuki.base.ProblemException;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.validity.rule.ValidityRule;

/** Prices leave no day with two of them, and the desk can reckon with the rule. */
final class PlanRules {

    private PlanRules() {}

    static void check(Plan plan) {
        PricePeriods.check(plan.prices());
        plan.allowances().check();
        try {
            ValidityRule.of(plan.validity().rule(), plan.validity().params());
        } catch (ProblemException refused) {
            var field = "rule".equals(refused.field()) ? "validity.rule" : "validity.params." + refused.field();
            throw (ProblemException) new ProblemException(refused.problem(), field).initCause(refused);
        }
    }
}
