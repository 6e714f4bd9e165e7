package org.tsuzuki.renewal.transactions.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;

/** Narrows the list of renewals to one of something, or to none. */
final class TransactionChoiceField extends ComboBox<TransactionChoice> {

    TransactionChoiceField(String labelKey) {
        super(Texts.t(labelKey));
        setItemLabelGenerator(TransactionChoice::name);
        setPlaceholder(Texts.t("transactions.filter.all"));
        setClearButtonVisible(true);
    }

    TransactionChoiceField(String labelKey, List<TransactionChoice> choices) {
        this(labelKey);
        setItems(choices);
    }

    /** Shows what is wanted; by its id when it is not known by a name any more. */
    void show(@Nullable Object wanted, List<TransactionChoice> known) {
        setValue(wanted == null ? null : named(wanted.toString(), known));
    }

    private static TransactionChoice named(String wanted, List<TransactionChoice> known) {
        return known.stream()
                .filter(choice -> choice.id().equals(wanted))
                .findFirst()
                .orElseGet(() -> new TransactionChoice(wanted, wanted));
    }

    @Nullable
    String id() {
        return getOptionalValue().map(TransactionChoice::id).orElse(null);
    }

    @Nullable
    UUID uuid() {
        return getOptionalValue().map(TransactionChoice::uuid).orElse(null);
    }
}
