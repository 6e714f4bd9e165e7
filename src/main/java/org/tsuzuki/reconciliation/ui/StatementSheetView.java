package org.tsuzuki.reconciliation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.ReasonDialog;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.book.ui.LedgerAddress;
import org.tsuzuki.book.ui.LedgerTabs;
import org.tsuzuki.book.ui.LedgerTexts;
import org.tsuzuki.reconciliation.Match;
import org.tsuzuki.reconciliation.ReconciliationService;
import org.tsuzuki.reconciliation.ReconciliationSheet;
import org.tsuzuki.reconciliation.StatementId;
import org.tsuzuki.reconciliation.StatementService;

/** A statement beside the book: what fits, what is left on either side, and what is matched already. */
@Route(StatementSheetView.PATH)
@RolesAllowed({Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/ledger.css")
@CssImport("./styles/reconciliation.css")
public class StatementSheetView extends Page implements BeforeEnterObserver {

    static final String PATH = "ledger/reconciliation/statement";

    private final transient ReconciliationService service;
    private final transient StatementService statements;
    private final transient AccountLabels labels;
    private final boolean mayMark;
    private final Div content = new Div();
    private final FieldProblems problems = new FieldProblems();
    private StatementId id = new StatementId(new UUID(0, 0));

    StatementSheetView(
            ReconciliationService service,
            StatementService statements,
            AccountLabels labels,
            AuthenticationContext authentication) {
        super("reconciliation.title");
        this.service = service;
        this.statements = statements;
        this.labels = labels;
        this.mayMark = authentication.hasRole(Roles.OWNER);
        content.addClassName("stack");
        add(new LedgerTabs(ReconciliationView.class), problems, content);
    }

    static QueryParameters query(StatementId id) {
        return new LedgerAddress().with("id", id).query();
    }

    static String address(StatementId id) {
        return new LedgerAddress().with("id", id).under(PATH);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var wanted = LedgerAddress.uuid(query, "id");
        if (wanted == null) {
            throw new NotFoundException();
        }
        id = new StatementId(wanted);
        problems.clear();
        show(read(), row(query), LedgerAddress.page(query));
    }

    private ReconciliationSheet read() {
        try {
            return service.sheet(id);
        } catch (ProblemException gone) {
            throw new NotFoundException();
        }
    }

    private static int row(QueryParameters query) {
        var text = LedgerAddress.text(query, "row");
        return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
    }

    private void show(ReconciliationSheet sheet, int row, int page) {
        var tables = new SheetTables(
                sheet,
                mayMark,
                number -> new LedgerAddress().with("id", id).with("row", number).under(PATH));
        var account = name(sheet.statement().account());
        rename(account);
        content.removeAll();
        content.add(new H1(account));
        var form = editor(sheet, row);
        if (form != null) {
            content.add(form);
        }
        content.add(head(sheet, tables));
        if (!sheet.proposals().isEmpty()) {
            content.add(proposals(sheet, tables, form == null));
        }
        var inBook = new Panel(Texts.t("reconciliation.left.book")).flush().with(tables.leftLines());
        if (sheet.older() != null) {
            inBook.with(tables.olderLines(sheet.older(), () -> service.olderLines(id)));
        }
        content.add(new Panel(Texts.t("reconciliation.left.statement")).flush().with(tables.leftRows()), inBook);
        if (!sheet.marked().isEmpty()) {
            content.add(new Panel(Texts.t("reconciliation.marked"))
                    .flush()
                    .with(tables.marked(
                            page,
                            other -> new LedgerAddress()
                                    .with("id", id)
                                    .onPage(other)
                                    .under(PATH))));
        }
    }

    private Panel head(ReconciliationSheet sheet, SheetTables tables) {
        var statement = sheet.statement();
        var facts = new Paragraph(Texts.t(
                "reconciliation.facts",
                Dates.day(statement.firstDay()),
                Dates.day(statement.lastDay()),
                statement.marked(),
                statement.rows()));
        facts.getElement().setAttribute("role", "status");
        var panel = new Panel(statement.fileName()).with(facts, tables.balance());
        panel.head(new Anchor(ReconciliationView.address(statement.account()), Texts.t("reconciliation.statements")));
        var actions = new Div(download(statement.fileName()));
        actions.addClassName("actions");
        if (mayMark) {
            panel.with(new ClosingForm(statements, statement, this::reload));
            actions.add(new Button(Texts.t("reconciliation.withdraw"), click -> askToWithdraw(statement.account())));
        }
        return panel.with(actions);
    }

    private Anchor download(String fileName) {
        DownloadHandler written = event -> {
            event.setFileName(Texts.t("reconciliation.csv", fileName.replaceFirst("\\.[A-Za-z]+$", "")) + ".csv");
            event.setContentType("application/octet-stream");
            service.write(id, event.getOutputStream());
        };
        var anchor = new Anchor();
        anchor.setText(Texts.t("reconciliation.download"));
        anchor.setHref(written, AttachmentType.DOWNLOAD);
        return anchor;
    }

    private Panel proposals(ReconciliationSheet sheet, SheetTables tables, boolean byEnter) {
        var panel =
                new Panel(Texts.t("reconciliation.proposals", sheet.proposals().size())).flush();
        if (mayMark) {
            var all = new Button(
                    Texts.t("reconciliation.confirmAll", sheet.proposals().size()),
                    click -> confirm(sheet.proposals()));
            all.addThemeVariants(ButtonVariant.PRIMARY);
            panel.head(byEnter ? Keys.on(all, "Enter") : all);
        }
        return panel.with(tables.proposals());
    }

    private void confirm(List<Match> proposals) {
        if (problems.run(() -> service.mark(id, proposals))) {
            Toasts.done(Texts.t("reconciliation.confirmed", proposals.size()));
            reload();
        }
    }

    private @Nullable Panel editor(ReconciliationSheet sheet, int row) {
        if (!mayMark || row == 0) {
            return null;
        }
        var open = sheet.openRows().stream().filter(one -> one.number() == row).findFirst();
        if (open.isPresent()) {
            return new MatchForm(service, sheet, open.get(), this::afterMark, this::reload);
        }
        return sheet.marked().stream()
                .filter(one -> one.row().number() == row)
                .findFirst()
                .map(one -> undo(one, lines(one)))
                .orElse(null);
    }

    private static String lines(ReconciliationSheet.Marked marked) {
        return marked.lines().stream()
                .map(line -> Dates.day(line.day()) + " " + line.amount())
                .collect(Collectors.joining(" · "));
    }

    private Panel undo(ReconciliationSheet.Marked marked, String lines) {
        var undo = Keys.on(
                new Button(
                        Texts.t("reconciliation.unmark"),
                        click -> unmark(marked.row().number())),
                "Enter");
        var actions = new Div(undo, new Button(Texts.t("action.cancel"), click -> reload()));
        actions.addClassName("actions");
        return new Panel(Texts.t("reconciliation.row", marked.row().number()))
                .with(
                        new Paragraph(SheetTables.told(marked.row())),
                        new Paragraph(Texts.t("reconciliation.markedBy", lines, marked.by(), Dates.time(marked.at()))),
                        actions);
    }

    private void unmark(int row) {
        if (problems.run(() -> service.unmark(id, row))) {
            Toasts.done(Texts.t("reconciliation.unmarked", row));
            reload();
        }
    }

    /** On to the next proposal, so that Enter after Enter goes through them one by one. */
    private void afterMark(int row) {
        var next = service.sheet(id).proposals().stream()
                .map(Match::row)
                .filter(number -> number > row)
                .findFirst();
        UI.getCurrent()
                .navigate(
                        StatementSheetView.class,
                        new LedgerAddress()
                                .with("id", id)
                                .with("row", next.orElse(null))
                                .query());
    }

    private void reload() {
        UI.getCurrent().navigate(StatementSheetView.class, query(id));
    }

    private void askToWithdraw(Account account) {
        new ReasonDialog(
                        Texts.t("reconciliation.withdraw.ask"),
                        Texts.t("reconciliation.withdraw.explained"),
                        Texts.t("reconciliation.withdraw.do"),
                        reason -> withdraw(account, reason))
                .open();
    }

    private void withdraw(Account account, String reason) {
        statements.withdraw(id, reason);
        Toasts.done(Texts.t("reconciliation.withdrawn"));
        UI.getCurrent()
                .navigate(
                        ReconciliationView.class,
                        new LedgerAddress().with(account).query());
    }

    private String name(Account account) {
        return LedgerTexts.account(
                account.kind(),
                Objects.requireNonNull(labels.of(List.of(account)).get(account)));
    }
}
