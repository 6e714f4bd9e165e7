package org.tsuzuki.export.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.export.data.Column;

/** Which columns a file has and in which order; what is left out stands behind the others, ready to come back. */
final class ColumnChooser extends Details {

    private final SerializableConsumer<List<String>> chosen;
    private final UnorderedList rows = new UnorderedList();
    private final Button everything;
    private final Map<String, Button> lifts = new LinkedHashMap<>();
    private List<String> usual = List.of();
    private List<String> order = List.of();
    private Set<String> wanted = Set.of();

    /** @param chosen takes the columns in their order; none stands for all in the usual one */
    ColumnChooser(SerializableConsumer<List<String>> chosen) {
        this.chosen = chosen;
        this.everything = new Button(Texts.t("export.columns.all"), click -> choose(usual, new LinkedHashSet<>(usual)));
        everything.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        rows.addClassName("column-chooser");
        add(new Div(everything), rows);
    }

    void show(List<String> all, List<String> columns) {
        var shown = columns.isEmpty() ? all : columns;
        var sorted = new ArrayList<>(shown);
        all.stream().filter(column -> !shown.contains(column)).forEach(sorted::add);
        setSummaryText(Texts.t("export.columns.chosen", shown.size(), all.size()));
        everything.setVisible(!columns.isEmpty());
        if (!all.equals(usual) || !sorted.equals(order) || !Set.copyOf(shown).equals(wanted)) {
            usual = List.copyOf(all);
            order = List.copyOf(sorted);
            wanted = Set.copyOf(shown);
            draw();
        }
    }

    private void draw() {
        rows.removeAll();
        lifts.clear();
        for (var column : order) {
            var name = Column.heading(column, Texts.language());
            var tick = new Checkbox(name, wanted.contains(column));
            tick.addValueChangeListener(change -> tick(column, change.getValue()));
            var item = new ListItem(tick);
            if (wanted.contains(column)) {
                var up = move("↑", Texts.t("export.columns.up", name), column, -1);
                var down = move("↓", Texts.t("export.columns.down", name), column, 1);
                up.setEnabled(order.indexOf(column) > 0);
                down.setEnabled(order.indexOf(column) < wanted.size() - 1);
                lifts.put(column, up);
                item.add(up, down);
            }
            rows.add(item);
        }
    }

    private Button move(String sign, String label, String column, int by) {
        var button = new Button(sign, click -> move(column, by));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(label);
        return button;
    }

    private void move(String column, int by) {
        var sorted = new ArrayList<>(order);
        var place = sorted.indexOf(column);
        Collections.swap(sorted, place, place + by);
        choose(sorted, wanted);
        var moved = lifts.get(column);
        if (moved != null) {
            moved.focus(); // the row was drawn again
        }
    }

    /** One column at least: the last tick stays. */
    private void tick(String column, boolean ticked) {
        var now = new LinkedHashSet<>(wanted);
        if (ticked) {
            now.add(column);
        } else {
            now.remove(column);
        }
        if (now.isEmpty()) {
            draw();
            return;
        }
        choose(order, now);
    }

    private void choose(List<String> sorted, Set<String> ticked) {
        var columns = sorted.stream().filter(ticked::contains).toList();
        var isUsual = columns.equals(usual);
        show(usual, isUsual ? List.of() : columns);
        chosen.accept(isUsual ? List.of() : columns);
    }
}
