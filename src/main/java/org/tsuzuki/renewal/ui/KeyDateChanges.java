package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/** The key dates of a card before and after: the old day struck through, the new one in its place. */
public final class KeyDateChanges extends Facts {

    public KeyDateChanges(KeyDates before, KeyDates after) {
        Arrays.stream(KeyDateKind.values())
                .filter(kind -> before.get(kind).isPresent() || after.get(kind).isPresent())
                .forEach(kind -> add(Texts.t(kind.messageKey()), value(before.get(kind), after.get(kind))));
        if (before.isEmpty() && after.isEmpty()) {
            add(Texts.t("renew.clocks.none"), "–");
        }
    }

    private static Div value(Optional<KeyDate> before, Optional<KeyDate> after) {
        var value = new Div();
        if (before.equals(after)) {
            before.ifPresent(clock -> value.add(new Span(Dates.day(clock.lastDay()))));
            return value;
        }
        before.ifPresent(clock -> {
            var old = new Span(Dates.day(clock.lastDay()));
            old.addClassName("strike");
            value.add(new Div(old));
        });
        var next = new Div(after.map(clock -> day(clock)).orElse("–"));
        next.addClassName("new-day");
        value.add(next);
        return value;
    }

    private static String day(KeyDate clock) {
        var day = Dates.day(clock.lastDay());
        return clock.endsAt() == null ? day : day + " " + clock.endsAt().truncatedTo(ChronoUnit.MINUTES);
    }
}
