package org.tsuzuki.book.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.DrawnTable;
import org.tsuzuki.base.ui.DrawnTable.Cell;
import org.tsuzuki.base.ui.DrawnTable.Column;
import org.tsuzuki.base.ui.DrawnTable.Row;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.BookFilter;
import org.tsuzuki.book.BookPeriods;
import org.tsuzuki.book.BookTotals;

/** Up to which day the book is closed; the owner closes further days, for good. */
@Route(ClosingView.PATH)
@RolesAllowed({Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/ledger.css")
public class ClosingView extends Page implements BeforeEnterObserver {

    static final String PATH = "ledger/closing";

    private final transient BookPeriods periods;
    private final transient Book book;
    private final transient Clock clock;
    private final Paragraph state = new Paragraph();
    private final DayField day = new DayField(Texts.t("ledger.close.day"));
    private final FieldProblems problems = new FieldProblems().field("day", day);
    private final Paragraph preview = new Paragraph();
    private final Button close = new Button(Texts.t("ledger.close"), click -> ask());
    private final EmptyState never = new EmptyState(Texts.t("ledger.close.never"));
    private final DrawnTable history = new DrawnTable(
            Texts.t("ledger.close.history"),
            Column.text(Texts.t("ledger.close.through")),
            Column.text(Texts.t("ledger.close.by")),
            Column.text(Texts.t("ledger.close.at")));

    ClosingView(BookPeriods periods, Book book, AuthenticationContext authentication, Clock clock) {
        super("ledger.closing");
        this.periods = periods;
        this.book = book;
        this.clock = clock;
        day.setHelperText(Texts.t("time.japan"));
        day.addValueChangeListener(change -> look());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        preview.addClassName("muted");
        preview.getElement().setAttribute("role", "status");
        var form = new Div(state, new Paragraph(Texts.t("ledger.close.explained")));
        form.addClassName("closing-form");
        if (authentication.hasRole(Roles.OWNER)) {
            form.add(problems, day, preview, close);
        }
        add(
                new LedgerTabs(ClosingView.class),
                new Panel(Texts.t("ledger.closing")).with(form),
                new Panel(Texts.t("ledger.close.history")).flush().with(never, history));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        var closed = periods.closedThrough();
        state.setText(closed.map(through -> Texts.t("ledger.close.state", Dates.day(through)))
                .orElseGet(() -> Texts.t("ledger.close.never")));
        var closings = periods.closings();
        never.setVisible(closings.isEmpty());
        history.setVisible(!closings.isEmpty());
        history.show(closings.stream()
                .map(one -> Row.of(
                        Cell.of(Dates.day(one.through())), Cell.of(one.staffName()), Cell.of(Dates.time(one.at()))))
                .toList());
        day.setValue(proposal(closed));
        look();
    }

    /** The end of last month, unless it is closed already. */
    private @Nullable LocalDate proposal(Optional<LocalDate> closed) {
        var end = JapanTime.today(clock).withDayOfMonth(1).minusDays(1);
        return closed.filter(through -> !through.isBefore(end)).isPresent() ? null : end;
    }

    /** Says what closing would do, or why it cannot be done, before anything is pressed. */
    private void look() {
        problems.clear();
        preview.setText("");
        var wanted = day.getValue();
        if (wanted == null) {
            return;
        }
        if (!problems.run(() -> periods.check(wanted))) {
            return;
        }
        var totals = open(wanted);
        preview.setText(Texts.t(
                "ledger.close.preview",
                Dates.day(wanted),
                totals.entries(),
                totals.debit().toString(),
                totals.credit().toString()));
    }

    private BookTotals open(LocalDate through) {
        var first = periods.closedThrough().map(closed -> closed.plusDays(1)).orElse(null);
        return book.totals(BookFilter.EVERYTHING.within(first, through));
    }

    private void ask() {
        var wanted = day.getValue();
        if (wanted == null) {
            if (!day.isUnreadable()) {
                day.setErrorMessage(Texts.t("problem.required"));
                day.setInvalid(true);
            }
            day.focus();
            return;
        }
        if (problems.run(() -> periods.check(wanted))) {
            confirm(wanted);
        }
    }

    private void confirm(LocalDate wanted) {
        var dialog = new Dialog(Texts.t("ledger.close.ask", Dates.day(wanted)));
        var sure = new Button(Texts.t("ledger.close.confirm"), click -> {
            if (dialog.isOpened()) {
                dialog.close();
                close(wanted);
            }
        });
        sure.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        Keys.bind(sure, "Enter");
        dialog.add(new Paragraph(Texts.t("ledger.close.forGood")));
        dialog.getFooter().add(new Button(Texts.t("action.cancel"), click -> dialog.close()), sure);
        dialog.open();
    }

    private void close(LocalDate wanted) {
        if (problems.run(() -> periods.close(wanted))) {
            Toasts.done(Texts.t("ledger.close.done", Dates.day(wanted)));
            show();
        }
    }
}
