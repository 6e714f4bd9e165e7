package org.tsuzuki.renewal.check.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.quote.CheckedReference;

/** Says that a small difference is right; it stands only where there is one, and holds for this one only. */
final class DifferenceTick extends Checkbox {

    private transient @Nullable CheckedReference shown;

    DifferenceTick(SerializableBiConsumer<CheckedReference, Boolean> said) {
        addClassName("difference-tick");
        setVisible(false);
        addValueChangeListener(change -> {
            if (change.isFromClient() && shown != null) {
                said.accept(shown, change.getValue());
            }
        });
    }

    void show(CheckedReference reference) {
        shown = reference;
        setVisible(reference.canBeAccepted());
        setValue(reference.isAccepted());
        var comparison = reference.comparison();
        if (comparison != null) {
            setLabel(Texts.t("check.accept", comparison.noted()));
        }
    }
}
