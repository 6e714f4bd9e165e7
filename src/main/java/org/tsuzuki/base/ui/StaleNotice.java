package org.tsuzuki.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.StaleChangeException;

/** Tells who changed a file while its form was open, and where it differs from what was typed; nothing is lost. */
public final class StaleNotice extends Div {

    private final SerializableFunction<DomainChange.Field, DomainChange.Field> inWords;

    public StaleNotice() {
        this(field -> new DomainChange.Field(Texts.t("audit.field." + field.name()), field.before(), field.after()));
    }

    /** @param inWords how a field that differs is told, for files whose fields are not fixed */
    public StaleNotice(SerializableFunction<DomainChange.Field, DomainChange.Field> inWords) {
        this.inWords = inWords;
        addClassNames("notice", "bad", "wide");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /**
     * @param takeTheirs shows the stored state and drops what was typed
     * @param keepMine stores what was typed over it
     */
    public void show(StaleChangeException stale, SerializableRunnable takeTheirs, SerializableRunnable keepMine) {
        removeAll();
        var differences = new UnorderedList();
        stale.fields().forEach(field -> differences.add(new ListItem(sentence(field))));
        var actions = new Div(
                new Button(Texts.t("stale.takeTheirs"), click -> act(takeTheirs)),
                new Button(Texts.t("stale.keepMine"), click -> act(keepMine)));
        actions.addClassName("actions");
        add(
                new Paragraph(Texts.t("stale.who", stale.changedBy(), Dates.time(stale.changedAt()))),
                differences,
                actions);
        setVisible(true);
    }

    private void act(SerializableRunnable action) {
        setVisible(false);
        action.run();
    }

    private String sentence(DomainChange.Field field) {
        var said = inWords.apply(field);
        return Texts.t("stale.field", said.name(), text(said.before()), text(said.after()));
    }

    private static String text(@Nullable String value) {
        return value == null || value.isEmpty() ? "—" : value;
    }
}
