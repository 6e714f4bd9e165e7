package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.export.ui.ExportLink;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.SeriesCheck;
import org.tsuzuki.receipt.document.ReceiptNumber;

/** Proves to those who check the books that no receipt number is missing. */
@Route("books")
@CssImport("./styles/receipt.css")
@RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
public class BooksView extends Page {

    private static final int SHOWN = 50;

    BooksView(ReceiptService receipts) {
        super("books.title");
        var panel = new Panel(Texts.t("books.title"))
                .head(new ExportLink("receipts"))
                .with(new Paragraph(Texts.t("books.explanation")));
        var series = receipts.series();
        if (series.isEmpty()) {
            add(panel.with(new EmptyState(Texts.t("books.none"))));
            return;
        }
        var table = new NativeTable();
        table.addClassName("series");
        table.getHead().add(heading());
        series.forEach(each -> table.getBody().add(row(each)));
        add(panel.with(table));
    }

    private static NativeTableRow heading() {
        var row = new NativeTableRow();
        for (var key : new String[] {"books.branch", "books.year", "books.numbers", "books.state"}) {
            row.add(new NativeTableHeaderCell(Texts.t(key)));
        }
        return row;
    }

    private static NativeTableRow row(SeriesCheck series) {
        return new NativeTableRow(
                new NativeTableCell(series.branchCode()),
                new NativeTableCell(Integer.toString(series.year())),
                new NativeTableCell(Texts.t("books.range", series.last())),
                new NativeTableCell(state(series)));
    }

    private static Component state(SeriesCheck series) {
        var missing = series.missing();
        if (missing.isEmpty()) {
            return Pill.done(Texts.t("books.complete"));
        }
        var numbers = missing.stream().limit(SHOWN).map(ReceiptNumber::value).collect(Collectors.joining(", "));
        var more = missing.size() > SHOWN ? " …" : "";
        return new Div(Pill.bad(Texts.t("books.missing", missing.size())), new Span(" " + numbers + more));
    }
}
