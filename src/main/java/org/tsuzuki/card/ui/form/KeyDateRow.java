package org.tsuzuki.card.ui.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;

/** One dated limit of a card: what it is, its day, and the time of day for plans that count by hours. */
final class KeyDateRow extends Div {

    private final Select<KeyDateKind> kind = new Select<>();
    private final DayField day = new DayField(Texts.t("card.clock.day"));
    private final TimePicker time = new TimePicker(Texts.t("card.clock.time"));

    KeyDateRow(KeyDateKind initial, @Nullable KeyDate clock, SerializableConsumer<KeyDateRow> removed) {
        addClassName("clock-row");
        kind.setLabel(Texts.t("card.clock"));
        kind.setItems(KeyDateKind.NOTED);
        kind.setItemLabelGenerator(item -> Texts.t(item.messageKey()));
        kind.setValue(initial);
        time.setLocale(Locale.UK);
        time.setClearButtonVisible(true);
        if (clock != null) {
            day.setValue(clock.lastDay());
            time.setValue(clock.endsAt());
        }
        var remove = new Button("✕", click -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(Texts.t("card.clock.remove"));
        add(kind, day, time, remove);
    }

    KeyDateKind kind() {
        return kind.getValue();
    }

    /** The clock; nothing while the day is missing. */
    Optional<KeyDate> read() {
        return day.day().map(lastDay -> new KeyDate(kind.getValue(), lastDay, time.getValue()));
    }

    boolean isUnreadable() {
        return day.isUnreadable() || time.isInvalid();
    }

    void refuseSecond() {
        kind.setErrorMessage(Texts.t("card.clock.twice"));
        kind.setInvalid(true);
        kind.focus();
    }

    void accept() {
        kind.setInvalid(false);
    }
}
