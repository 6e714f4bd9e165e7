package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fills a select anew only when something differs, so that it keeps its focus. */
public final class Choices {

    private Choices() {}

    public static <T> void show(Select<T> select, List<T> items, @Nullable T chosen) {
        if (!select.getListDataView().getItems().toList().equals(items)) {
            select.setItems(items);
        }
        if (!Objects.equals(select.getValue(), chosen) && (chosen == null || items.contains(chosen))) {
            select.setValue(chosen);
        }
    }
}
