package org.tsuzuki.agency.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.WindowWidth;

/** The branches and what their receipts are headed with. */
@Route("branches")
@RolesAllowed(Roles.OWNER)
public class BranchesView extends Page implements BeforeEnterObserver {

    private final transient AgencyService agency;
    private final Grid<BranchDetails> grid = new Grid<>();

    BranchesView(AgencyService agency) {
        super("branch.title");
        this.agency = agency;

        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        var sheet = grid.addComponentColumn(this::sheet).setHeader(Texts.t("branch.title"));
        fitting("branch.code", BranchDetails::code);
        grid.addColumn(BranchDetails::name).setHeader(Texts.t("branch.name"));
        grid.addColumn(BranchDetails::heading).setHeader(Texts.t("branch.heading"));
        fitting("branch.phone", BranchDetails::phone);
        fitting("branch.registrationNumber", BranchDetails::registrationNumber);
        grid.addComponentColumn(BranchesView::state)
                .setHeader(Texts.t("branch.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::edit).setAutoWidth(true).setFlexGrow(0);
        grid.addClassName("branch-grid");
        Signal.effect(grid, () -> {
            var narrow = WindowWidth.isNarrow(WindowWidth.now());
            grid.getColumns().forEach(column -> column.setVisible(narrow == (column == sheet)));
        });

        var add = new Button(Texts.t("branch.add"), click -> new BranchDialog(null, this::add).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Panel(Texts.t("branch.title")).head(add).flush().with(grid));
    }

    /** As wide as its longest number, which is not broken. */
    private void fitting(String header, ValueProvider<BranchDetails, @Nullable String> text) {
        grid.addColumn(text).setHeader(Texts.t(header)).setAutoWidth(true).setFlexGrow(0);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    private void refresh() {
        grid.setItems(agency.branches());
    }

    private void add(BranchDetails branch) {
        agency.add(branch);
        saved(branch);
    }

    private void change(BranchDetails branch) {
        agency.change(branch);
        saved(branch);
    }

    private void saved(BranchDetails branch) {
        refresh();
        Toasts.done(Texts.t("branch.saved", branch.name()));
    }

    private Div sheet(BranchDetails branch) {
        var name = new Span(branch.name() + " · " + branch.code());
        name.addClassName("who");
        var heading = new Span(branch.heading());
        var numbers = new Span(Stream.of(branch.phone(), Objects.requireNonNullElse(branch.registrationNumber(), ""))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.joining(" · ")));
        numbers.addClassNames("muted", "small");
        var sheet = new Div(new Div(name, state(branch)), heading, numbers, new Div(edit(branch)));
        sheet.addClassName("row-sheet");
        return sheet;
    }

    private Button edit(BranchDetails branch) {
        var edit = new Button(Texts.t("action.edit"), click -> new BranchDialog(branch, this::change).open());
        edit.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        edit.setAriaLabel(Texts.t("branch.edit", branch.code()));
        return edit;
    }

    private static Pill state(BranchDetails branch) {
        return branch.closed() ? Pill.mute(Texts.t("branch.closed")) : Pill.ok(Texts.t("branch.open"));
    }
}
