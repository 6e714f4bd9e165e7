package org.tsuzuki.firstday.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.firstday.FirstDay;

/** What Home says of the first day: all of it before the first customer, then one line until it is over. */
public final class FirstDayOnHome {

    private FirstDayOnHome() {}

    public static Optional<Component> of(FirstDay day) {
        if (day.isOver()) {
            return Optional.empty();
        }
        return Optional.of(day.serving() ? line(day) : new FirstDayList(day));
    }

    private static Anchor line(FirstDay day) {
        var next =
                day.next().map(item -> Texts.of("firstDay.step", item.step())).orElse("");
        var line = new Anchor(
                "/first-day", Texts.t("firstDay.line", day.done(), day.items().size(), next));
        line.addClassNames("notice", "info");
        return line;
    }
}
