package org.tsuzuki.book.ui;

import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;

/** The two days between which the ledger is looked at. */
public final class RangeFields {

    private final DayField from = new DayField(Texts.t("ledger.from"));
    private final DayField to = new DayField(Texts.t("ledger.to"));
    private boolean showing;

    public RangeFields(SerializableConsumer<DayRange> chosen) {
        from.setHelperText(Texts.t("time.japan"));
        to.setHelperText(Texts.t("time.japan"));
        for (var field : new DayField[] {from, to}) {
            field.setClearButtonVisible(false);
            field.addValueChangeListener(change -> {
                if (!showing) {
                    read().ifPresent(chosen::accept);
                }
            });
        }
    }

    public DayField from() {
        return from;
    }

    public DayField to() {
        return to;
    }

    public void show(DayRange days) {
        showing = true;
        from.setValue(days.from());
        to.setValue(days.to());
        from.setInvalid(false);
        to.setInvalid(false);
        showing = false;
    }

    /** Empty when a day is missing, unreadable or the range runs backwards, which is explained beside the field. */
    public Optional<DayRange> read() {
        if (isMissing(from) | isMissing(to)) {
            return Optional.empty();
        }
        if (to.getValue().isBefore(from.getValue())) {
            explain(to, "problem.book.export.days");
            return Optional.empty();
        }
        to.setInvalid(false);
        return Optional.of(new DayRange(from.getValue(), to.getValue()));
    }

    private static boolean isMissing(DayField field) {
        if (field.isUnreadable()) {
            return true;
        }
        if (field.isEmpty()) {
            explain(field, "problem.required");
            return true;
        }
        field.setInvalid(false);
        return false;
    }

    private static void explain(DayField field, String key) {
        field.setErrorMessage(Texts.t(key));
        field.setInvalid(true);
    }
}
