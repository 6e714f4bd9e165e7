package org.tsuzuki.card.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.validity.CardClock;
import org.tsuzuki.validity.CardClocks;
import org.tsuzuki.validity.ClockKind;

/** The clocks of a card, at most one of each kind. */
final class ClockRows extends Div {

    private final Div rows = new Div();

    ClockRows() {
        addClassNames("clock-rows", "wide");
        rows.addClassName("clock-rows");
        add(rows, new Button("+ " + Texts.t("card.clock.add"), click -> addEmpty()));
    }

    void show(CardClocks clocks) {
        rows.removeAll();
        clocks.clocks().forEach(clock -> rows.add(new ClockRow(clock.kind(), clock, rows::remove)));
        if (clocks.isEmpty()) {
            addEmpty();
        }
    }

    /** The clocks; nothing when one cannot be read or a kind stands there twice, which is then explained. */
    Optional<CardClocks> read() {
        var kinds = EnumSet.noneOf(ClockKind.class);
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
        return Optional.of(new CardClocks(clocks()));
    }

    private List<CardClock> clocks() {
        return rows().stream().flatMap(row -> row.read().stream()).toList();
    }

    private void addEmpty() {
        var used = rows().stream().map(ClockRow::kind).toList();
        var next = Arrays.stream(ClockKind.values())
                .filter(kind -> !used.contains(kind))
                .findFirst()
                .orElse(ClockKind.DATA);
        rows.add(new ClockRow(next, null, rows::remove));
    }

    private List<ClockRow> rows() {
        return rows.getChildren()
                .filter(ClockRow.class::isInstance)
                .map(ClockRow.class::cast)
                .toList();
    }
}
