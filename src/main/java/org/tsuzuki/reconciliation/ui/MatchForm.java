package org.tsuzuki.reconciliation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.payout.ui.PayoutsView;
import org.tsuzuki.reconciliation.BookSide;
import org.tsuzuki.reconciliation.Match;
import org.tsuzuki.reconciliation.ReconciliationService;
import org.tsuzuki.reconciliation.ReconciliationSheet;
import org.tsuzuki.reconciliation.StatementRow;
import org.tsuzuki.transfer.ui.TransfersView;

/** Matches one row by hand, beginning with what is proposed for it. */
final class MatchForm extends Panel {

    private final transient ReconciliationService service;
    private final ReconciliationSheet sheet;
    private final StatementRow row;
    private final SerializableConsumer<Integer> done;
    private final MultiSelectComboBox<BookSide> lines = new MultiSelectComboBox<>(Texts.t("reconciliation.lines.of"));
    private final FieldProblems problems = new FieldProblems().field("lines", lines);
    private final Paragraph sum = new Paragraph();

    MatchForm(
            ReconciliationService service,
            ReconciliationSheet sheet,
            StatementRow row,
            SerializableConsumer<Integer> done,
            SerializableRunnable leave) {
        super(Texts.t("reconciliation.row", row.number()));
        this.service = service;
        this.sheet = sheet;
        this.row = row;
        this.done = done;
        lines.setItems(nearestFirst());
        lines.setItemLabelGenerator(SheetTables::told);
        lines.setWidthFull();
        lines.setHelperText(Texts.t("reconciliation.lines.hint"));
        lines.setValue(proposed());
        lines.addValueChangeListener(change -> add());
        sum.getElement().setAttribute("role", "status");
        var mark = Keys.on(new Button(Texts.t("reconciliation.mark"), click -> mark()), "Enter");
        mark.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(mark, new Button(Texts.t("action.cancel"), click -> leave.run()));
        actions.addClassName("actions");
        payout(sheet.statement().account())
                .ifPresent(address -> actions.add(new Anchor(address, Texts.t("payout.record"))));
        if (sheet.statement().account().equals(Account.MAIN_BANK)
                && row.amount().isNegative()) {
            actions.add(new Anchor(
                    TransfersView.fromBank(row.amount().negated(), row.day(), row.text()), Texts.t("transfer.record")));
        }
        with(new Paragraph(SheetTables.told(row)), problems, lines, sum, actions);
        add();
        if (lines.isEmpty()) {
            lines.focus();
        }
    }

    private HashSet<BookSide> proposed() {
        var ids = sheet.proposal(row.number()).map(Match::lines).orElse(List.of());
        return new HashSet<>(sheet.openLines().stream()
                .filter(line -> ids.contains(line.id()))
                .toList());
    }

    /** The same amount first, then by how far amounts and days are apart. */
    private List<BookSide> nearestFirst() {
        return sheet.openLines().stream()
                .sorted(Comparator.comparing((BookSide line) -> Math.abs(
                                line.line().amount().minus(row.amount()).amount()))
                        .thenComparing(line -> Math.abs(
                                line.line().day().toEpochDay() - row.day().toEpochDay()))
                        .thenComparing(BookSide::id))
                .toList();
    }

    private void add() {
        var chosen = lines.getValue().stream().map(line -> line.line().amount()).reduce(Yen.ZERO, Yen::plus);
        sum.setText(Texts.t(
                "reconciliation.sum",
                chosen.toString(),
                row.amount().toString(),
                row.amount().minus(chosen).toString()));
    }

    private void mark() {
        var match = new Match(
                row.number(), lines.getValue().stream().map(BookSide::id).toList());
        if (problems.run(() -> service.mark(sheet.statement().id(), List.of(match)))) {
            Toasts.done(Texts.t("reconciliation.confirmed", 1));
            done.accept(row.number());
        }
    }

    /** Money that a payment method paid to the bank may not be in the book yet. */
    private Optional<String> payout(Account account) {
        var isOut = row.amount().isNegative();
        if (account.equals(Account.MAIN_BANK) && !isOut) {
            return Optional.of(PayoutsView.ofNet(row.amount(), row.day(), row.reference()));
        }
        return account.kind() == AccountKind.RECEIVABLE && isOut
                ? Optional.of(PayoutsView.ofGross(account.sub(), row.amount().negated(), row.day(), row.reference()))
                : Optional.empty();
    }
}
