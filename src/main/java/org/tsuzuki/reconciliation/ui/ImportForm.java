package org.tsuzuki.reconciliation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.DrawnTable;
import org.tsuzuki.base.ui.DrawnTable.Cell;
import org.tsuzuki.base.ui.DrawnTable.Row;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.book.Account;
import org.tsuzuki.reconciliation.ColumnRole;
import org.tsuzuki.reconciliation.DayOrder;
import org.tsuzuki.reconciliation.FileEncoding;
import org.tsuzuki.reconciliation.ImportPreview;
import org.tsuzuki.reconciliation.ImportProposal;
import org.tsuzuki.reconciliation.StatementFile;
import org.tsuzuki.reconciliation.StatementId;
import org.tsuzuki.reconciliation.StatementLayout;
import org.tsuzuki.reconciliation.StatementService;
import org.tsuzuki.reconciliation.StatementUpload;

/** Says what the columns of a file mean, and shows at each change what would be imported. */
final class ImportForm extends Div {

    private static final int SHOWN = 6;

    private final transient StatementService statements;
    private final Account account;
    private final transient byte[] content;
    private final String fileName;
    private final SerializableConsumer<StatementId> done;
    private final FieldProblems problems = new FieldProblems();
    private final Select<FileEncoding> encoding = new Select<>();
    private final IntegerField skipped = new IntegerField(Texts.t("reconciliation.skipped"));
    private final Map<ColumnRole, Select<StatementLayout.Column>> columns = new EnumMap<>(ColumnRole.class);
    private final Select<DayOrder> dayOrder = new Select<>();
    private final Checkbox outIsPositive = new Checkbox(Texts.t("reconciliation.outIsPositive"));
    private final TextField closing = new TextField(Texts.t("reconciliation.closing"));
    private final Div firstRows = new Div();
    private final Paragraph told = new Paragraph();
    private final Button store = Keys.on(new Button(Texts.t("reconciliation.store"), click -> store()), "Enter");
    private final Div fields = new Div();
    private @Nullable StatementFile file;
    private boolean showing;
    private boolean readable;

    ImportForm(
            StatementService statements,
            Account account,
            byte[] content,
            String fileName,
            SerializableConsumer<StatementId> done) {
        this.statements = statements;
        this.account = account;
        this.content = content;
        this.fileName = fileName;
        this.done = done;
        addClassName("stack");
        problems.field("encoding", encoding)
                .field("skipped", skipped)
                .field("dayOrder", dayOrder)
                .field("closing", closing);
        encoding.setLabel(Texts.t("reconciliation.encoding"));
        encoding.setItems(FileEncoding.values());
        encoding.setItemLabelGenerator(each -> Texts.t(each.key()));
        encoding.addValueChangeListener(change -> {
            if (!showing) {
                reread();
            }
        });
        skipped.setMin(0);
        skipped.setStepButtonsVisible(true);
        skipped.addValueChangeListener(change -> {
            if (!showing) {
                headAgain();
            }
        });
        fields.addClassName("import-fields");
        fields.add(skipped);
        for (var role : ColumnRole.values()) {
            fields.add(column(role));
        }
        dayOrder.setLabel(Texts.t("reconciliation.dayOrder"));
        dayOrder.setItems(DayOrder.values());
        dayOrder.setItemLabelGenerator(each -> Texts.t(each.key()));
        dayOrder.addValueChangeListener(change -> look());
        outIsPositive.addValueChangeListener(change -> look());
        closing.setHelperText(Texts.t("reconciliation.closing.hint"));
        closing.getElement().setAttribute("inputmode", "numeric");
        closing.addValueChangeListener(change -> look());
        fields.add(dayOrder, closing, outIsPositive);
        told.getElement().setAttribute("role", "status");
        store.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(Texts.t("action.cancel"), click -> removeFromParent());
        var actions = new Div(store, cancel);
        actions.addClassName("actions");
        add(new H3(fileName), problems, encoding, firstRows, fields, told, actions);
    }

    private Select<StatementLayout.Column> column(ColumnRole role) {
        var select = new Select<StatementLayout.Column>();
        select.setLabel(Texts.t(role.key()));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.t("reconciliation.column.none"));
        select.setItemLabelGenerator(column -> column == null ? Texts.t("reconciliation.column.none") : label(column));
        problems.field(role.name(), select);
        select.addValueChangeListener(change -> look());
        columns.put(role, select);
        return select;
    }

    private static String label(StatementLayout.Column column) {
        return column.name().isEmpty()
                ? Texts.t("reconciliation.column", column.place() + 1)
                : Texts.t("reconciliation.column.named", column.place() + 1, column.name());
    }

    /** @throws ProblemException when the file cannot be read in any encoding that could be chosen here */
    void open() {
        try {
            show(statements.proposal(account, content, null));
        } catch (ProblemException refused) {
            if (!"encoding".equals(refused.field())) {
                throw refused;
            }
            legible(false);
            problems.show(refused);
        }
    }

    private void reread() {
        legible(problems.run(() -> show(statements.proposal(account, content, encoding.getValue()))));
    }

    private void legible(boolean readable) {
        fields.setVisible(readable);
        firstRows.setVisible(readable);
        told.setVisible(readable);
        store.setVisible(readable);
    }

    private void show(ImportProposal proposal) {
        file = proposal.file();
        var layout = proposal.layout();
        showing = true;
        encoding.setValue(proposal.file().encoding());
        skipped.setMax(proposal.file().lines().size());
        skipped.setValue(layout.skipped());
        dayOrder.setValue(layout.dayOrder());
        outIsPositive.setValue(layout.outIsPositive());
        head(proposal.file(), layout.skipped(), layout.columns());
        showing = false;
        look();
        proposal.missing()
                .forEach((role, heading) -> problems.show(new ProblemException(
                        heading.isEmpty()
                                ? Problem.of("problem.reconciliation.column.short")
                                : Problem.of("problem.reconciliation.column.gone", heading),
                        role.name())));
        if (readable && proposal.missing().isEmpty()) {
            store.focus();
        }
    }

    /** Another row of headings: the columns stay where they are and are called otherwise. */
    private void headAgain() {
        var read = file;
        if (read == null || skipped.getValue() == null) {
            return;
        }
        showing = true;
        var there = StatementLayout.columnsOf(read, skipped.getValue());
        head(
                read,
                skipped.getValue(),
                chosen().entrySet().stream()
                        .filter(one -> one.getValue().place() < there.size())
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                one -> there.get(one.getValue().place()))));
        showing = false;
        look();
    }

    private void head(StatementFile read, int skips, Map<ColumnRole, StatementLayout.Column> chosen) {
        var there = StatementLayout.columnsOf(read, skips);
        columns.forEach((role, select) -> {
            select.setItems(there);
            select.setValue(chosen.get(role));
        });
        var first = new DrawnTable(
                Texts.t("reconciliation.firstRows"),
                there.stream()
                        .map(column -> DrawnTable.Column.text(label(column)))
                        .toArray(DrawnTable.Column[]::new));
        first.show(read.lines().stream()
                .skip(skips)
                .limit(SHOWN)
                .map(line -> row(line, there.size()))
                .toList());
        firstRows.removeAll();
        firstRows.add(first);
    }

    private static Row row(StatementFile.Line line, int width) {
        var cells = new Cell[width];
        for (var place = 0; place < width; place++) {
            cells[place] = Cell.of(line.cell(place));
        }
        return Row.of(cells);
    }

    private Map<ColumnRole, StatementLayout.Column> chosen() {
        var chosen = new EnumMap<ColumnRole, StatementLayout.Column>(ColumnRole.class);
        columns.forEach((role, select) -> {
            if (select.getValue() != null) {
                chosen.put(role, select.getValue());
            }
        });
        return chosen;
    }

    /** Says what would be imported, or beside its field why nothing can be. */
    private void look() {
        if (showing || file == null) {
            return;
        }
        told.setText("");
        readable = problems.run(() -> told.setText(inWords(statements.preview(upload()))));
    }

    private StatementUpload upload() {
        return new StatementUpload(
                account,
                fileName,
                content,
                encoding.getValue(),
                new StatementLayout(
                        Objects.requireNonNullElse(skipped.getValue(), -1),
                        chosen(),
                        dayOrder.getValue(),
                        outIsPositive.getValue()),
                StatementUpload.closing(closing.getValue()));
    }

    private static String inWords(ImportPreview read) {
        var text = Texts.t(
                "reconciliation.preview",
                read.rows().size(),
                Dates.day(read.firstDay()),
                Dates.day(read.lastDay()),
                read.moneyIn().toString(),
                read.moneyOut().toString());
        if (read.known() > 0) {
            text += " " + Texts.t("reconciliation.preview.known", read.known());
        }
        if (!read.leftOut().isEmpty()) {
            text += " "
                    + Texts.t(
                            "reconciliation.preview.leftOut",
                            read.leftOut().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return text;
    }

    private void store() {
        if (problems.run(() -> {
            var id = statements.importStatement(upload());
            Toasts.done(Texts.t("reconciliation.stored", fileName));
            done.accept(id);
        })) {
            removeFromParent();
        }
    }
}
