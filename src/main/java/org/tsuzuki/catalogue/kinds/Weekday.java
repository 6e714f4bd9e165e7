package org.tsuzuki.catalogue.kinds;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import org.tsuzuki.base.Term;

/** A day of the week as a word of the catalogue. */
public record Weekday(DayOfWeek day) implements Term, Serializable {

    public static final List<Term> ALL =
            Arrays.stream(DayOfWeek.values()).<Term>map(Weekday::new).toList();

    @Override
    public String name() {
        return day.name();
    }

    @Override
    public String key() {
        return "catalogue.weekday." + name();
    }
}
