package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.editing.CatalogueEntry;
import org.tsuzuki.catalogue.model.Provenance;

/** The rows of a shelf with where they come from and how old they are. */
final class CatalogueTable extends Div {

    CatalogueTable(List<CatalogueEntry> entries) {
        addClassName("scroll-x");
        var table = new NativeTable();
        table.addClassName("ledger");
        var head = new NativeTableRow();
        head.add(
                heading("name"),
                heading("age"),
                heading("confidence"),
                heading("seen"),
                heading("asOf"),
                heading("valid"),
                heading("source"));
        table.getHead().add(head);
        entries.forEach(entry -> table.getBody().add(row(entry)));
        add(table);
    }

    private static NativeTableHeaderCell heading(String name) {
        var heading = new NativeTableHeaderCell(Texts.t("catalogue.column." + name));
        heading.addClassName("column-" + name);
        return heading;
    }

    private static NativeTableRow row(CatalogueEntry entry) {
        var link = new RouterLink(
                Texts.of(entry.name()),
                CatalogueItemView.class,
                new RouteParameters(new RouteParam("kind", entry.kind().file()), new RouteParam("id", entry.id())));
        var id = new Span(entry.id());
        id.addClassNames("muted", "small");
        var source = entry.provenance();
        var row = new NativeTableRow();
        row.add(
                cell("name", link, new Div(id)),
                cell("age", FreshnessPill.of(entry.freshness())),
                cell("confidence", confidence(entry)),
                cell("seen", new Span(day(source.seen()))),
                cell("asOf", new Span(stated(source))),
                cell("valid", new Span(validity(source))),
                cell("source", new Span(source.source())));
        return row;
    }

    private static NativeTableCell cell(String name, Component... content) {
        var cell = new NativeTableCell(content);
        cell.addClassName("column-" + name);
        return cell;
    }

    private static Component confidence(CatalogueEntry entry) {
        var text = Texts.t(entry.provenance().confidence().key());
        return entry.freshness().doubtful() ? Pill.ask(text) : new Span(text);
    }

    /** The day that the source states, or what else is known of its age. */
    private static String stated(Provenance provenance) {
        if (provenance.asOf() != null) {
            return day(provenance.asOf());
        }
        return Objects.requireNonNullElseGet(provenance.dated(), () -> Texts.t("catalogue.undated"));
    }

    private static String validity(Provenance provenance) {
        return provenance.validFrom() == null && provenance.validTo() == null
                ? "–"
                : Texts.t("catalogue.validity", day(provenance.validFrom()), day(provenance.validTo()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "…" : Dates.day(day);
    }
}
