package org.tsuzuki.validity.rule;

import java.util.List;
import java.util.Map;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/** An option that lasts as long as the plan it belongs to and moves no clock of its own. */
public record WithPlan() implements ValidityRule {

    static final String ID = "WITH_PLAN";

    static WithPlan read(Params params) {
        params.allowing();
        return new WithPlan();
    }

    @Override
    public String ruleId() {
        return ID;
    }

    @Override
    public Map<String, Object> params() {
        return Params.of();
    }

    @Override
    public Outcome apply(KeyDates before, Purchase purchase) {
        return Renewed.with(before, List.of());
    }
}
