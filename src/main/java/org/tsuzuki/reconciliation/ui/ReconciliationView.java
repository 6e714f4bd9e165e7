package org.tsuzuki.reconciliation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.DrawnTable;
import org.tsuzuki.base.ui.DrawnTable.Cell;
import org.tsuzuki.base.ui.DrawnTable.Column;
import org.tsuzuki.base.ui.DrawnTable.Row;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.UploadInMemory;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.book.ui.LedgerAddress;
import org.tsuzuki.book.ui.LedgerPage;
import org.tsuzuki.book.ui.LedgerTabs;
import org.tsuzuki.book.ui.LedgerTexts;
import org.tsuzuki.reconciliation.Statement;
import org.tsuzuki.reconciliation.StatementFile;
import org.tsuzuki.reconciliation.StatementService;

/** The statements of an account, and the import of the next one. */
@Route(ReconciliationView.PATH)
@RolesAllowed({Roles.AUDITOR, Roles.OWNER})
@LedgerPage(order = 20, title = "reconciliation.title")
@CssImport("./styles/ledger.css")
@CssImport("./styles/reconciliation.css")
public class ReconciliationView extends Page implements BeforeEnterObserver {

    static final String PATH = "ledger/reconciliation";

    private final transient StatementService statements;
    private final transient AccountLabels labels;
    private final boolean mayImport;
    private final Select<Account> account = new Select<>();
    private final EmptyState noAccount = new EmptyState(Texts.t("reconciliation.noAccount"));
    private final FieldProblems problems = new FieldProblems();
    private final Panel upload = new Panel(Texts.t("reconciliation.import"));
    private final Div form = new Div();
    private final Panel list = new Panel(Texts.t("reconciliation.statements")).flush();
    private final EmptyState none = new EmptyState(Texts.t("reconciliation.none"));
    private final DrawnTable table = new DrawnTable(
            Texts.t("reconciliation.statements"),
            Column.text(Texts.t("reconciliation.file")),
            Column.text(Texts.t("reconciliation.days")),
            Column.text(Texts.t("reconciliation.state")),
            Column.number(Texts.t("reconciliation.closing")),
            Column.text(Texts.t("reconciliation.imported")));
    private Map<Account, Trilingual> names = Map.of();
    private boolean showing;

    ReconciliationView(StatementService statements, AccountLabels labels, AuthenticationContext authentication) {
        super("reconciliation.title");
        this.statements = statements;
        this.labels = labels;
        this.mayImport = authentication.hasRole(Roles.OWNER);
        account.setLabel(Texts.t("ledger.account"));
        account.setItemLabelGenerator(this::name);
        account.addClassName("wide-select");
        account.addValueChangeListener(change -> {
            if (!showing) {
                go(change.getValue());
            }
        });
        form.addClassName("stack");
        upload.with(new Paragraph(Texts.t("reconciliation.import.explained")), problems, uploader(), form);
        list.with(none, table);
        add(
                new LedgerTabs(ReconciliationView.class),
                new Panel(Texts.t("reconciliation.title"))
                        .with(new Paragraph(Texts.t("reconciliation.explained")), account, noAccount),
                upload,
                list);
    }

    static String address(Account account) {
        return new LedgerAddress().with(account).under(PATH);
    }

    private Upload uploader() {
        var uploader = new Upload();
        uploader.setUploadHandler(new UploadInMemory(
                StatementFile.LARGEST,
                (content, fileName) -> {
                    uploader.clearFileList();
                    read(content, fileName);
                },
                () -> {
                    uploader.clearFileList();
                    refuse();
                }));
        uploader.setUploadFormat(UploadFormat.RAW);
        uploader.setMaxFiles(1);
        uploader.setMaxFileSize(StatementFile.LARGEST);
        uploader.setAcceptedFileExtensions(".csv", ".txt", ".tsv");
        uploader.setUploadButton(new Button(Texts.t("reconciliation.choose")));
        uploader.setDropLabel(new Span(Texts.t("reconciliation.drop")));
        uploader.addFileRejectedListener(rejected -> refuse());
        return uploader;
    }

    private void refuse() {
        form.removeAll();
        problems.banner(Texts.t("reconciliation.rejected"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var all = statements.accounts();
        names = labels.of(all);
        var wanted = LedgerAddress.account(event.getLocation().getQueryParameters());
        var chosen = wanted != null && all.contains(wanted)
                ? wanted
                : all.stream().findFirst().orElse(null);
        showing = true;
        account.setItems(all);
        account.setValue(chosen);
        showing = false;
        account.setVisible(!all.isEmpty());
        noAccount.setVisible(all.isEmpty());
        problems.clear();
        form.removeAll();
        upload.setVisible(mayImport && chosen != null);
        list.setVisible(chosen != null);
        show(chosen == null ? List.of() : statements.statements(chosen));
    }

    private void show(List<Statement> statements) {
        none.setVisible(statements.isEmpty());
        table.setVisible(!statements.isEmpty());
        table.show(statements.stream()
                .map(one -> Row.of(
                        Cell.of(one.fileName()).leadingTo(StatementSheetView.address(one.id())),
                        Cell.of(Texts.t("reconciliation.range", Dates.day(one.firstDay()), Dates.day(one.lastDay()))),
                        Cell.of(Texts.t("reconciliation.progress", one.marked(), one.rows())),
                        one.closing() == null ? Cell.EMPTY : LedgerTexts.balance(one.closing()),
                        Cell.of(one.importedBy()).noting(Dates.time(one.importedAt()))))
                .toList());
    }

    /** Shows how a file would be read, or why it cannot be. */
    void read(byte[] content, String fileName) {
        form.removeAll();
        problems.clear();
        var wanted = Objects.requireNonNull(account.getValue());
        var next = new ImportForm(
                statements,
                wanted,
                content,
                TextLimit.FILE_NAME.cut(fileName),
                id -> UI.getCurrent().navigate(StatementSheetView.class, StatementSheetView.query(id)));
        if (problems.run(next::open)) {
            form.add(next);
        }
    }

    private String name(@Nullable Account one) {
        return one == null ? "" : LedgerTexts.account(one.kind(), names.getOrDefault(one, Trilingual.same(one.sub())));
    }

    private static void go(@Nullable Account wanted) {
        if (wanted != null) {
            UI.getCurrent()
                    .navigate(
                            ReconciliationView.class,
                            new LedgerAddress().with(wanted).query());
        }
    }
}
