package org.tsuzuki.validity;

import java.util.List;
import java.util.Map;
import org.tsuzuki.validity.Outcome.Renewed;

/** A purchase that carries no validity, such as an empty SIM. */
public record NoClock() implements ValidityRule {

    static final String ID = "NONE";

    static NoClock read(Params params) {
        params.allowing();
        return new NoClock();
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
    public Outcome apply(CardClocks before, Purchase purchase) {
        return Renewed.with(before, List.of());
    }
}
