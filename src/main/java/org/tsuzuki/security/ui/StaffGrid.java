package org.tsuzuki.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.signals.Signal;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.agency.BranchId;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.WindowWidth;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.StaffId;

/** Everybody who works at the desk, one line each; on a phone one small sheet each. */
final class StaffGrid extends Grid<StaffDetails> {

    private final Column<StaffDetails> sheet;
    private Map<BranchId, BranchDetails> branches = Map.of();

    /** What the owner can do with a line; nothing of it with their own. */
    interface Actions extends Serializable {

        void changeDuties(StaffDetails staff);

        void inviteAgain(StaffDetails staff);

        void disable(StaffDetails staff);

        void enable(StaffDetails staff);
    }

    StaffGrid(StaffId me, Instant now, Actions actions) {
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        sheet = addComponentColumn(staff -> sheet(staff, me, now, actions)).setHeader(Texts.t("staff.title"));
        addComponentColumn(StaffGrid::name).setHeader(Texts.t("staff.name")).setAutoWidth(true);
        addColumn(staff -> Texts.of("role", staff.role()))
                .setHeader(Texts.t("staff.role"))
                .setAutoWidth(true);
        addColumn(this::branch).setHeader(Texts.t("staff.branch")).setAutoWidth(true);
        addComponentColumn(staff -> state(staff, now))
                .setHeader(Texts.t("staff.state"))
                .setAutoWidth(true);
        addComponentColumn(staff -> doings(staff, me, actions))
                .setHeader(Texts.t("staff.actions"))
                .setWidth("21rem")
                .setFlexGrow(0);
        addClassName("staff-grid");
        getElement().setAttribute("aria-label", Texts.t("staff.title"));
        Signal.effect(this, () -> fit(WindowWidth.now()));
    }

    void show(List<StaffDetails> staff, List<BranchDetails> all) {
        branches = all.stream().collect(Collectors.toMap(BranchDetails::id, Function.identity()));
        setItems(staff);
    }

    private void fit(int width) {
        var narrow = WindowWidth.isNarrow(width);
        getColumns().forEach(column -> column.setVisible(narrow == (column == sheet)));
    }

    private Div sheet(StaffDetails staff, StaffId me, Instant now, Actions actions) {
        var duties = new Span(Texts.of("role", staff.role()) + " · " + branch(staff));
        duties.addClassName("muted");
        var sheet = new Div(new Div(name(staff), state(staff, now)), duties, doings(staff, me, actions));
        sheet.addClassName("row-sheet");
        return sheet;
    }

    private static Component doings(StaffDetails staff, StaffId me, Actions actions) {
        return staff.id().equals(me) ? you() : buttons(staff, actions);
    }

    private String branch(StaffDetails staff) {
        var branch = branches.get(staff.branch());
        return branch == null ? "" : branch.name();
    }

    private static Component name(StaffDetails staff) {
        var login = new Span(staff.login());
        login.addClassNames("muted", "small");
        var cell = new Div(new Span(staff.name()), new Span(" "), login);
        return cell;
    }

    static Pill state(StaffDetails staff, Instant now) {
        if (staff.disabled()) {
            return Pill.bad(Texts.t("staff.state.disabled"));
        }
        var until = staff.invitedUntil();
        if (until != null && now.isBefore(until)) {
            return Pill.info(Texts.t("staff.state.invited", Dates.time(until)));
        }
        if (staff.joined()) {
            return Pill.ok(Texts.t("staff.state.joined"));
        }
        return Pill.warn(Texts.t("staff.state.expired"));
    }

    private static Span you() {
        var you = new Span(Texts.t("staff.you"));
        you.addClassName("muted");
        return you;
    }

    private static Div buttons(StaffDetails staff, Actions actions) {
        var row = new Div();
        row.addClassName("actions");
        if (staff.disabled()) {
            row.add(button("staff.enable", staff, actions::enable));
        } else {
            row.add(
                    button("staff.duties", staff, actions::changeDuties),
                    button("staff.inviteAgain", staff, actions::inviteAgain),
                    button("staff.disable", staff, actions::disable));
        }
        return row;
    }

    private static Button button(String key, StaffDetails staff, SerializableConsumer<StaffDetails> action) {
        var button = new Button(Texts.t(key), click -> action.accept(staff));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(Texts.t(key) + ": " + staff.name());
        return button;
    }
}
