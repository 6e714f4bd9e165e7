package org.tsuzuki.card.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.LineTerms;

/**
 * Every clock of a card on one line, each with its day in Japan and the days left; what needs attention stands above.
 * It is a list in the order of time, so it is read aloud as well as seen.
 */
@CssImport("./styles/card.css")
public final class KeyDateLine extends Div {

    /** @param line what is known of the line, so that dates that hang on the noted ones are shown as well */
    public KeyDateLine(LineTerms line, KeyDates noted, Instant now) {
        addClassName("clock-line");
        var keyDates = line.shown(noted, now);
        if (keyDates.isEmpty()) {
            var none = new Span(Texts.t("card.noClocks"));
            none.addClassName("muted");
            add(none);
            return;
        }
        var points = KeyDatePoint.of(line, keyDates, now);
        var today = JapanTime.dayOf(now);
        add(alerts(points, today), line(points, today));
    }

    private static Div alerts(List<KeyDatePoint> points, LocalDate today) {
        var alerts = new Div();
        alerts.addClassName("actions");
        points.stream()
                .filter(point -> point.isAlert(today))
                .map(point -> Pill.warn(names(point) + " " + Dates.shortDay(point.day()) + " · "
                        + DaysLeft.text(daysLeft(point, today))))
                .forEach(alerts::add);
        alerts.setVisible(alerts.getComponentCount() > 0);
        return alerts;
    }

    private static OrderedList line(List<KeyDatePoint> points, LocalDate today) {
        var line = new OrderedList();
        line.getElement().setAttribute("aria-label", Texts.t("card.clocks"));
        for (var i = 0; i < points.size(); i++) {
            var item = item(points.get(i), today);
            var next = i + 1 < points.size()
                    ? points.get(i + 1).day()
                    : points.get(i).day();
            item.getStyle().set("--length", length(points.get(i).day(), next));
            line.add(item);
        }
        return line;
    }

    private static ListItem item(KeyDatePoint point, LocalDate today) {
        var what = new Span(point.keyDates().isEmpty() ? Texts.t("clock.now") : names(point));
        what.addClassName("what");
        var when = new Span(day(point));
        when.addClassName("when");
        var item = new ListItem(what, when);
        if (!point.isToday() || !point.keyDates().isEmpty()) {
            var left = new Span(DaysLeft.text(daysLeft(point, today)));
            left.addClassName("left");
            item.add(left);
        }
        item.addClassName(colour(point.after()));
        if (point.isToday()) {
            item.addClassName("now");
        }
        return item;
    }

    private static String names(KeyDatePoint point) {
        return point.keyDates().stream()
                .map(clock -> Texts.t(clock.kind().messageKey()))
                .collect(Collectors.joining(Texts.t("card.separator")));
    }

    private static String day(KeyDatePoint point) {
        var time = point.keyDates().stream()
                .map(KeyDate::endsAt)
                .filter(Objects::nonNull)
                .findFirst();
        return Dates.day(point.day())
                + time.map(at -> " " + at.truncatedTo(ChronoUnit.MINUTES)).orElse("");
    }

    private static long daysLeft(KeyDatePoint point, LocalDate today) {
        return ChronoUnit.DAYS.between(today, point.day());
    }

    /** Far days take more room, but a year not a hundred times as much as some days. */
    private static String length(LocalDate from, LocalDate to) {
        return String.format(Locale.ROOT, "%.2f", 1 + Math.log1p(ChronoUnit.DAYS.between(from, to)) / 4);
    }

    private static String colour(CardState state) {
        return switch (state) {
            case ACTIVE, EXPIRING, NOT_STARTED -> "ok";
            case DATA_ENDED, BILL_DUE, IN_GRACE, RECEIVE_ONLY -> "warn";
            case SUSPENDED -> "bad";
            case LAPSED, LOST, CLOSED, UNKNOWN -> "mute";
        };
    }
}
