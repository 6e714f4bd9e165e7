package org.tsuzuki.drawer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.drawer.ZReportNumber;
import org.tsuzuki.drawer.closing.ZReportContent;
import org.tsuzuki.drawer.closing.ZReportService;

/** One Z report as it is printed. */
@Route("drawer/z/:number")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/drawer.css")
public class ZReportView extends Page implements BeforeEnterObserver {

    private final transient ZReportService reports;

    ZReportView(ZReportService reports) {
        super("drawer.z.title");
        this.reports = reports;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var report = event.getRouteParameters()
                .get("number")
                .flatMap(ZReportNumber::read)
                .flatMap(reports::find)
                .orElseThrow(NotFoundException::new);
        show(report);
    }

    private void show(ZReportContent report) {
        removeAll();
        var heading = Texts.t("drawer.z.heading", report.number().value());
        rename(heading);
        var links = new Div(
                new Anchor("/drawer", Texts.t("drawer.title")), new Anchor("/drawer/z", Texts.t("drawer.z.all")));
        links.addClassName("actions");
        var head = new Div(new H1(heading), links);
        head.addClassName("page-head");

        var slip = new ZReportLayout(report);
        var print = Keys.on(new Button(Texts.t("drawer.z.print80"), click -> slip.print("SLIP80")), "P");
        print.addThemeVariants(ButtonVariant.PRIMARY);
        var large = Keys.on(new Button(Texts.t("drawer.z.printA4"), click -> slip.print("A4")), "A");
        var preview = new Div(slip);
        preview.addClassName("slip-preview");
        add(head, new Panel(heading).head(print, large).with(preview));
    }
}
