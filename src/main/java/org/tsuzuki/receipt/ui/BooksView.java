package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FoldedFields;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.export.ui.ExportLink;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.SeriesCheck;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.receipt.register.ReceiptFilter;
import org.tsuzuki.receipt.register.ReceiptRegister;

/** For those who check the books: every receipt is found, and no number is missing. */
@Route(BooksView.PATH)
@CssImport("./styles/receipt.css")
@CssImport("./styles/transactions.css")
@RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
public class BooksView extends Page implements BeforeEnterObserver {

    static final String PATH = "books";
    private static final int SHOWN = 50;

    private final transient ReceiptRegister register;
    private final transient Clock clock;
    private final ReceiptFilterBar filters;
    private final ReceiptGrid grid = new ReceiptGrid();
    private final ExportLink export = new ExportLink("receipts");
    private final Span totals = new Span();
    private final EmptyState nothing = new EmptyState(
            Texts.t("books.empty"), new Button(Texts.t("books.empty.all"), click -> narrow(ReceiptFilter.EVERYTHING)));
    private ReceiptFilter shown = ReceiptFilter.EVERYTHING;

    BooksView(
            ReceiptService receipts,
            ReceiptRegister register,
            CustomerService customers,
            AgencyService agency,
            Clock clock) {
        super("books.title");
        this.register = register;
        this.clock = clock;
        this.filters = new ReceiptFilterBar(customers, agency, this::narrow);
        totals.getElement().setAttribute("role", "status");
        totals.addClassName("transaction-totals");
        grid.setItemsPageable(
                page -> register.page(shown, page),
                page -> register.totals(shown).count());
        add(
                new Panel(Texts.t("books.find"))
                        .head(totals, export)
                        .flush()
                        .with(new FoldedFields(Texts.t("export.filtered"), filters), grid, nothing),
                numbers(receipts.series()));
    }

    private static Panel numbers(List<SeriesCheck> series) {
        var panel = new Panel(Texts.t("books.title")).with(new Paragraph(Texts.t("books.explanation")));
        if (series.isEmpty()) {
            return panel.with(new EmptyState(Texts.t("books.none")));
        }
        var table = new NativeTable();
        table.addClassName("series");
        table.getHead().add(heading());
        series.forEach(each -> table.getBody().add(row(each)));
        return panel.with(table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = ReceiptQuery.read(event.getLocation().getQueryParameters(), JapanTime.today(clock));
        filters.show(shown);
        grid.getDataProvider().refreshAll();
        export.to(ReceiptQuery.write(shown).getQueryString());
        var sums = register.totals(shown);
        totals.setText(Texts.t("books.totals", sums.count(), sums.total().toString()));
        grid.setVisible(sums.count() > 0);
        nothing.setVisible(sums.count() == 0);
    }

    /** Goes to the address of a list, so that the browser's way back leads to the one before. */
    private void narrow(ReceiptFilter filter) {
        if (!filter.equals(shown)) {
            UI.getCurrent().navigate(BooksView.class, ReceiptQuery.write(filter));
        }
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
