package org.tsuzuki.customer.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.customer.language.LanguageNames;

/** The languages that a customer speaks, named in the reader's language. */
final class LanguagesField extends MultiSelectComboBox<String> {

    private static final List<String> OFFERED = List.of(
            "zh", "zh-Hant", "yue", "ja", "en", "ko", "vi", "th", "id", "ne", "my", "hi", "pt", "es", "fr", "de", "ru");

    LanguagesField() {
        super(Texts.t("customer.languages"));
        setItems(OFFERED);
        setItemLabelGenerator(LanguagesField::label);
        setClearButtonVisible(true);
    }

    static String label(String tag) {
        return LanguageNames.of(tag, Texts.language());
    }

    void show(List<String> tags) {
        var all = new LinkedHashSet<>(OFFERED);
        all.addAll(tags);
        setItems(all);
        setValue(new LinkedHashSet<>(tags));
    }

    List<String> tags() {
        return List.copyOf(getValue());
    }
}
