package org.tsuzuki.book.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.DrawnTable;
import org.tsuzuki.base.ui.DrawnTable.Cell;
import org.tsuzuki.base.ui.DrawnTable.Column;
import org.tsuzuki.base.ui.DrawnTable.Row;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookFilter;
import org.tsuzuki.book.export.BookExport;
import org.tsuzuki.book.export.ExportFormat;
import org.tsuzuki.book.export.NameFinding;

/** The book as a file for another program. What that program would not take is told before there is a file. */
@Route(ExportView.PATH)
@RolesAllowed({Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/ledger.css")
public class ExportView extends Page implements BeforeEnterObserver {

    static final String PATH = "ledger/export";

    private final transient BookExport export;
    private final transient Book book;
    private final transient Clock clock;
    private final Select<ExportFormat> format = new Select<>();
    private final RangeFields days = new RangeFields(chosen -> choose());
    private final Paragraph explained = new Paragraph();
    private final Paragraph counted = new Paragraph();
    private final Anchor download = new Anchor();
    private final Div refused = new Div();
    private final DrawnTable findings = new DrawnTable(
            Texts.t("ledger.export.findings"),
            Column.text(Texts.t("ledger.account")),
            Column.text(Texts.t("ledger.names.written")),
            Column.text(Texts.t("ledger.export.cause")));
    private boolean showing;

    ExportView(BookExport export, Book book, Clock clock) {
        super("ledger.export");
        this.export = export;
        this.book = book;
        this.clock = clock;
        format.setLabel(Texts.t("ledger.export.format"));
        format.setItems(ExportFormat.values());
        format.setItemLabelGenerator(each -> Texts.t(each.key()));
        format.addValueChangeListener(change -> choose());
        var form = new Div(format, days.from(), days.to());
        form.addClassName("export-form");
        var button = Keys.on(new Button(Texts.t("ledger.export.download")), "E");
        button.setTabIndex(-1);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        download.add(button);
        explained.addClassName("muted");
        counted.addClassName("muted");
        refused.addClassNames("notice", "bad");
        refused.getElement().setAttribute("role", "alert");
        var actions = new Div(download);
        actions.addClassName("actions");
        add(
                new LedgerTabs(ExportView.class),
                new Panel(Texts.t("ledger.export")).with(form, explained, counted, refused, findings, actions));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var wanted = Objects.requireNonNullElse(
                LedgerAddress.constant(query, "format", ExportFormat.values()), ExportFormat.HLEDGER);
        var range = DayRange.read(query, JapanTime.today(clock));
        showing = true;
        format.setValue(wanted);
        days.show(range);
        showing = false;
        offer(wanted, range);
    }

    private void offer(ExportFormat wanted, DayRange range) {
        var entries = book.totals(BookFilter.EVERYTHING.within(range.from(), range.to()))
                .entries();
        explained.setText(Texts.t("ledger.export.explained." + wanted.name()));
        counted.setText(Texts.t("ledger.export.entries", entries));
        var found = export.findings(wanted, range.from(), range.to());
        refused.setText(Texts.t("ledger.export.refused"));
        refused.setVisible(!found.isEmpty());
        findings.setVisible(!found.isEmpty());
        findings.show(rows(wanted, found));
        download.setVisible(found.isEmpty());
        download.setAriaLabel(Texts.t("ledger.export.download"));
        DownloadHandler written = event -> {
            event.setFileName(wanted.fileName(range.from(), range.to()));
            event.setContentType("application/octet-stream");
            export.write(wanted, range.from(), range.to(), event.getOutputStream());
        };
        download.setHref(written, AttachmentType.DOWNLOAD);
    }

    private static List<Row> rows(ExportFormat wanted, List<NameFinding> found) {
        return found.stream()
                .map(one -> Row.of(
                        Cell.of(LedgerTexts.account(one.account().kind(), one.label()))
                                .leadingTo(NamesView.address(
                                        wanted.nameSet(),
                                        one.account().kind(),
                                        one.account().sub())),
                        Cell.of(one.written()),
                        Cell.of(Texts.t(one.written().isEmpty() ? "ledger.export.unnamed" : "ledger.export.misnamed"))))
                .toList();
    }

    private void choose() {
        if (showing) {
            return;
        }
        days.read()
                .ifPresent(range -> UI.getCurrent()
                        .navigate(
                                ExportView.class,
                                new LedgerAddress()
                                        .with("format", format.getValue().name())
                                        .with(range)
                                        .query()));
    }
}
