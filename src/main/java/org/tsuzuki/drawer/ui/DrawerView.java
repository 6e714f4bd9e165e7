package org.tsuzuki.drawer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.data.domain.PageRequest;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.drawer.DrawerDetails;
import org.tsuzuki.drawer.DrawerService;
import org.tsuzuki.drawer.EntryKind;
import org.tsuzuki.drawer.EntryLine;
import org.tsuzuki.drawer.closing.ZReportFilter;
import org.tsuzuki.drawer.closing.ZReportService;
import org.tsuzuki.security.Role;
import org.tsuzuki.security.StaffService;

/** My drawer, the open drawers that I may close, and the latest Z reports; an auditor sees the reports alone. */
@Route("drawer")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/drawer.css")
public class DrawerView extends Page implements BeforeEnterObserver {

    private static final PageRequest LATEST = PageRequest.of(0, 5);

    private final transient DrawerService drawers;
    private final transient ZReportService reports;
    private final transient StaffService staff;
    private final transient AgencyService agency;

    DrawerView(DrawerService drawers, ZReportService reports, StaffService staff, AgencyService agency) {
        super("drawer.title");
        this.drawers = drawers;
        this.reports = reports;
        this.staff = staff;
        this.agency = agency;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var head = new Div(new H1(Texts.t("drawer.title")));
        head.addClassName("page-head");
        add(head);
        if (staff.me().role() == Role.AUDITOR) {
            add(latest());
            return;
        }
        var mine = drawers.mine();
        var first = new Div(mine.map(this::open).orElseGet(this::closed));
        first.addClassName("stack");
        mine.ifPresent(drawer -> first.add(
                new Panel(Texts.t("drawer.entries")).flush().with(new EntryTable(drawers.entries(drawer.id())))));
        var others = new OpenDrawers(
                drawers.open().stream()
                        .filter(drawer ->
                                mine.filter(own -> own.id().equals(drawer.id())).isEmpty())
                        .toList(),
                agency);
        others.setVisible(staff.me().role() != Role.CLERK || !others.isNone());
        var second = new Div(others, latest());
        second.addClassName("stack");
        var columns = new Div(first, second);
        columns.addClassName("drawer-columns");
        add(columns);
    }

    private Panel closed() {
        var branch = agency.branch(staff.me().branch()).name();
        return new Panel(Texts.t("drawer.mine")).with(new OpenForm(branch, money -> {
            drawers.open(money);
            Toasts.done(Texts.t("drawer.opened", money.sum().toString()));
            show();
        }));
    }

    private Panel open(DrawerDetails drawer) {
        var facts = new Facts()
                .add(Texts.t("drawer.branch"), agency.branch(drawer.branch()).name())
                .add(Texts.t("drawer.since"), Dates.time(drawer.openedAt()))
                .add(Texts.t("drawer.float"), drawer.openingFloat().toString());
        EntryLine.foreign(drawers.entries(drawer.id()))
                .forEach(notes -> facts.add(Texts.t("drawer.foreign"), EntryTable.foreign(notes)));
        if (drawer.handedFrom() != null) {
            facts.add(
                    Texts.t("drawer.handedFrom"), new Anchor("/drawer/z/" + drawer.handedFrom(), drawer.handedFrom()));
        }
        var close = Keys.on(new Button(Texts.t("drawer.count"), click -> CountView.open(drawer.id())), "C");
        close.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(
                Keys.on(new Button(Texts.of("drawer.kind", EntryKind.PAY_IN), click -> pay(EntryKind.PAY_IN)), "I"),
                Keys.on(new Button(Texts.of("drawer.kind", EntryKind.PAY_OUT), click -> pay(EntryKind.PAY_OUT)), "O"),
                close);
        actions.addClassName("actions");
        return new Panel(Texts.t("drawer.mine")).with(facts, actions);
    }

    private void pay(EntryKind kind) {
        new PayDialog(kind, (amount, place, reason) -> {
                    if (kind == EntryKind.PAY_IN) {
                        drawers.payIn(amount, place, reason);
                    } else {
                        drawers.payOut(amount, place, reason);
                    }
                    Toasts.done(Texts.of("drawer.kind", kind) + " " + amount);
                    show();
                })
                .open();
    }

    private Panel latest() {
        return new Panel(Texts.t("drawer.z.latest"))
                .head(new Anchor("/drawer/z", Texts.t("drawer.z.all")))
                .flush()
                .with(new ZReportTable(reports.page(ZReportFilter.ALL, LATEST)));
    }
}
