package org.tsuzuki.validity.rule;

import java.util.List;
import java.util.Map;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.Outcome.Renewed;

/** A purchase that carries no validity, such as an empty SIM. */
public record NoKeyDate() implements ValidityRule {

    static final String ID = "NONE";

    static NoKeyDate read(Params params) {
        params.allowing();
        return new NoKeyDate();
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
