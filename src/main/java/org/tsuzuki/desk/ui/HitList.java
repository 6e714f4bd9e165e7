package org.tsuzuki.desk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Kbd;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.lookup.Hit;

/** What was found, the best first; arrow keys choose. */
final class HitList extends Panel {

    private final transient Catalogue catalogue;
    private final SerializableConsumer<Hit> chosen;
    private final Span count = new Span();
    private final Div keys = new Div();
    private final Div rows = new Div();
    private final List<HitRow> shown = new ArrayList<>();
    private transient List<Hit> hits = List.of();
    private int position;

    HitList(Catalogue catalogue, boolean mayAdd, SerializableConsumer<Hit> chosen, SerializableRunnable newCustomer) {
        super(Texts.t("desk.hits"));
        this.catalogue = catalogue;
        this.chosen = chosen;
        count.getElement().setAttribute("role", "status");
        keys.add(
                new Kbd("↑"),
                new Kbd("↓"),
                new Kbd("Enter"),
                new Kbd("Shift+Enter"),
                new Span(Texts.t("desk.hits.renew")));
        keys.addClassNames("actions", "narrow-hide");
        head(count, keys);
        flush();
        var add = Keys.on(new Button(Texts.t("desk.newCustomer"), click -> newCustomer.run()), "N");
        add.addThemeVariants(ButtonVariant.TERTIARY);
        var noMatch = new Div(new Span(Texts.t("desk.noMatch")), add);
        noMatch.addClassNames("hit-foot", "muted");
        noMatch.setVisible(mayAdd);
        with(rows, noMatch);
    }

    void show(List<Hit> found, String query, Instant now) {
        hits = found;
        position = 0;
        shown.clear();
        rows.removeAll();
        found.forEach(hit -> shown.add(new HitRow(hit, query, catalogue, now)));
        shown.forEach(rows::add);
        keys.setVisible(!found.isEmpty());
        if (found.isEmpty()) {
            rows.add(new EmptyState(Texts.t("desk.nothing", query)));
        }
        count.setText(Texts.t("desk.found", found.size()));
        choose();
    }

    void move(int steps) {
        if (!hits.isEmpty()) {
            position = Math.clamp(position + steps, 0, hits.size() - 1);
            choose();
        }
    }

    Optional<Hit> current() {
        return hits.isEmpty() ? Optional.empty() : Optional.of(hits.get(position));
    }

    private void choose() {
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).choose(i == position);
        }
        if (!shown.isEmpty()) {
            shown.get(position).getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            chosen.accept(hits.get(position));
        }
    }
}
