package org.tsuzuki.validity.rule;

import java.util.List;
import java.util.Map;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/**
 * A purchase that moves no date: an option that lasts as long as the plan it belongs to ({@value #WITH_PLAN}), or
 * something without validity, such as an empty SIM ({@value #NONE}).
 */
public record Unchanged(String ruleId) implements ValidityRule {

    static final String WITH_PLAN = "WITH_PLAN";
    static final String NONE = "NONE";

    static Unchanged read(String ruleId, Params params) {
        params.allowing();
        return new Unchanged(ruleId);
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
