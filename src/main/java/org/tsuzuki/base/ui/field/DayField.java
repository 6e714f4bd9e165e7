package org.tsuzuki.base.ui.field;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsuzuki.base.ui.Texts;

/**
 * A day in Japan: typed as year, month, day in every language, or picked from a calendar in the reader's one, which does
 * not open by itself and so never covers what is typed next.
 */
public class DayField extends DatePicker {

    public DayField(String label) {
        super(label);
        var locale = Texts.language().locale();
        setI18n(new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyy/M/d", "yyyyMMdd", "yyyy.M.d")
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(0)
                .setToday(Texts.t("day.today"))
                .setCancel(Texts.t("action.cancel"))
                .setBadInputErrorMessage(Texts.t("day.badInput")));
        setPlaceholder(Texts.t("day.placeholder"));
        setClearButtonVisible(true);
        setAutoOpen(false);
    }

    public Optional<LocalDate> day() {
        return Optional.ofNullable(getValue());
    }

    /** Whether something was typed that is no day; it stays in the field, explained. */
    public boolean isUnreadable() {
        return isInvalid() && isEmpty();
    }

    private static List<String> days(TextStyle style, Locale locale) {
        return Stream.of(
                        DayOfWeek.SUNDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY,
                        DayOfWeek.SATURDAY)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
