package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.customer.language.CustomerLanguage;

/** In which languages the slip is written besides its own; none at first, which keeps it short. */
final class AlsoLanguages extends CheckboxGroup<CustomerLanguage> {

    AlsoLanguages(SerializableRunnable changed) {
        super(Texts.t("receipt.alsoIn"));
        addClassName("also-languages");
        setItemLabelGenerator(CustomerLanguage::ownName);
        addValueChangeListener(change -> changed.run());
    }

    /** Offers the others; what was chosen stays chosen. */
    void beside(CustomerLanguage main) {
        var kept = new TreeSet<>(getValue());
        kept.remove(main);
        setItems(Arrays.stream(CustomerLanguage.values())
                .filter(language -> language != main)
                .toList());
        setValue(kept);
    }

    Set<CustomerLanguage> chosen() {
        return Set.copyOf(getValue());
    }
}
