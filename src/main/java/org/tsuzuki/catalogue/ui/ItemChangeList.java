package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.editing.ItemChange;
import org.tsuzuki.catalogue.editing.ItemTexts;
import org.tsuzuki.catalogue.ui.input.CatalogueTexts;

/** Rows that would change, each with its fields before and after. */
final class ItemChangeList extends Div {

    /** @param actions what can be done about one row */
    ItemChangeList(List<ItemChange> changes, ItemTexts words, SerializableFunction<ItemChange, Component> actions) {
        addClassName("row-changes");
        changes.forEach(change -> {
            var row = new Div(details(change, words), actions.apply(change));
            row.addClassName("row-change");
            add(row);
        });
    }

    private static Details details(ItemChange change, ItemTexts words) {
        var summary = new Div(
                pill(change),
                new Span(CatalogueTexts.one(change.kind()) + " · " + Texts.of(change.name()) + " (" + change.id()
                        + ")"));
        summary.addClassName("row-change-summary");
        return new Details(summary, table(change, words));
    }

    private static Pill pill(ItemChange change) {
        var text = Texts.t(change.effect().key());
        return switch (change.effect()) {
            case ADDED -> Pill.ok(text);
            case CHANGED -> Pill.info(text);
            case ENDED -> Pill.warn(text);
        };
    }

    private static Component table(ItemChange change, ItemTexts words) {
        var table = new NativeTable();
        table.addClassName("ledger");
        var head = new NativeTableRow();
        head.add(
                new NativeTableHeaderCell(Texts.t("catalogue.change.field")),
                new NativeTableHeaderCell(Texts.t("catalogue.change.before")),
                new NativeTableHeaderCell(Texts.t("catalogue.change.after")));
        table.getHead().add(head);
        change.fields().stream()
                .map(field -> words.inWords(change.kind(), field))
                .forEach(field -> {
                    var row = new NativeTableRow();
                    row.add(
                            new NativeTableCell(field.name()),
                            new NativeTableCell(CatalogueTexts.value(field.before())),
                            new NativeTableCell(CatalogueTexts.value(field.after())));
                    table.getBody().add(row);
                });
        var scroll = new Div(table);
        scroll.addClassName("scroll-x");
        return scroll;
    }
}
