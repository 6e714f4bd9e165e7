package org.tsuzuki.validity.rule;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;

/** Reads the settings of a rule as a plan states them; the name of a wrong one is the refusal's field. */
final class Params {

    /** Longer than any term a carrier sells, in days; keeps dates computable. */
    private static final int LARGEST = 36_500;

    private final String ruleId;
    private final Map<String, ?> values;

    Params(String ruleId, Map<String, ?> values) {
        this.ruleId = ruleId;
        this.values = values;
    }

    /** Names and values by turns, in the order given; those without a value are left out. */
    static Map<String, Object> of(@Nullable Object... namesAndValues) {
        var params = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            var name = namesAndValues[i];
            var value = namesAndValues[i + 1];
            if (name != null && value != null) {
                params.put(name.toString(), value);
            }
        }
        return Collections.unmodifiableMap(params);
    }

    Params allowing(String... names) {
        var known = Set.of(names);
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong("unknownParam", name);
                });
        return this;
    }

    int number(String name) {
        return required(name, 1, LARGEST);
    }

    /** A whole number of at least 1, or null when it is not stated. */
    @Nullable
    Integer optionalNumber(String name) {
        return whole(name, 1, LARGEST);
    }

    int numberFromZero(String name) {
        return required(name, 0, LARGEST);
    }

    int dayOfMonth(String name, int earliest) {
        return required(name, earliest, 31);
    }

    @Nullable
    Yen optionalYen(String name) {
        var amount = whole(name, 0, Integer.MAX_VALUE);
        return amount == null ? null : new Yen(amount);
    }

    boolean flag(String name) {
        return switch (values.get(name)) {
            case null -> false;
            case Boolean set -> set;
            default -> throw wrong("notYesOrNo", name);
        };
    }

    /** A setting that has only one meaning, stated for the reader. */
    void fixedText(String name, String only) {
        var value = values.get(name);
        if (value != null && !only.equals(value)) {
            throw wrong("notThisText", name, only);
        }
    }

    private int required(String name, int smallest, int largest) {
        var number = whole(name, smallest, largest);
        if (number == null) {
            throw wrong("missingParam", name);
        }
        return number;
    }

    private @Nullable Integer whole(String name, int smallest, int largest) {
        var value = values.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Integer || value instanceof Long)) {
            throw wrong("notANumber", name);
        }
        var number = ((Number) value).longValue();
        if (number < smallest || number > largest) {
            throw wrong("outOfRange", name, smallest, largest);
        }
        return Math.toIntExact(number);
    }

    private ProblemException wrong(String what, String name, Object... more) {
        var arguments = new Object[more.length + 2];
        var ownSetting = "validity.setting." + ruleId + "." + name;
        arguments[0] = named("validity.rule." + ruleId, ruleId);
        arguments[1] = named(ownSetting, named("validity.setting." + name, name));
        System.arraycopy(more, 0, arguments, 2, more.length);
        return new ProblemException(Problem.of("problem.validity." + what, arguments), name);
    }

    /** A reader is told the label, never the id; what has no label is told as it was written. */
    private static Object named(String key, Object written) {
        return Messages.has(Language.EN, key) ? Messages.all(key) : written;
    }
}
