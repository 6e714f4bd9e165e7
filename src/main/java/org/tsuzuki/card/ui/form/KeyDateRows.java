package org.tsuzuki.card.ui.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;

/** The key dates of a card, at most one of each kind. */
final class KeyDateRows extends Div {

    private final Div rows = new Div();

    KeyDateRows() {
        addClassNames("clock-rows", "wide");
        rows.addClassName("clock-rows");
        add(rows, new Button("+ " + Texts.t("card.clock.add"), click -> addEmpty()));
    }

    void show(KeyDates keyDates) {
        rows.removeAll();
        keyDates.keyDates().forEach(clock -> rows.add(new KeyDateRow(clock.kind(), clock, rows::remove)));
        if (keyDates.isEmpty()) {
            addEmpty();
        }
    }

    /** The key dates; nothing when one cannot be read or a kind stands there twice, which is then explained. */
    Optional<KeyDates> read() {
        var kinds = EnumSet.noneOf(KeyDateKind.class);
        for (var row : rows()) {
            row.accept();
            if (row.isUnreadable()) {
                return Optional.empty();
            }
            if (row.read().isPresent() && !kinds.add(row.kind())) {
                row.refuseSecond();
                return Optional.empty();
            }
        }
        return Optional.of(new KeyDates(keyDates()));
    }

    private List<KeyDate> keyDates() {
        return rows().stream().flatMap(row -> row.read().stream()).toList();
    }

    private void addEmpty() {
        var used = rows().stream().map(KeyDateRow::kind).toList();
        var next = KeyDateKind.NOTED.stream()
                .filter(kind -> !used.contains(kind))
                .findFirst()
                .orElse(KeyDateKind.DATA);
        rows.add(new KeyDateRow(next, null, rows::remove));
    }

    private List<KeyDateRow> rows() {
        return rows.getChildren()
                .filter(KeyDateRow.class::isInstance)
                .map(KeyDateRow.class::cast)
                .toList();
    }
}
