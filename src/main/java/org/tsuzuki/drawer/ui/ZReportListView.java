package org.tsuzuki.drawer.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Objects;
import org.springframework.data.domain.PageRequest;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.DayField;
import org.tsuzuki.drawer.closing.ZReportFilter;
import org.tsuzuki.drawer.closing.ZReportService;
import org.tsuzuki.export.ui.ExportLink;

/** The Z reports by branch and day; the address keeps what is shown. */
@Route("drawer/z")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/drawer.css")
public class ZReportListView extends Page implements BeforeEnterObserver {

    private static final int AT_ONCE = 50;

    private final transient ZReportService reports;
    private final transient AgencyService agency;
    private final Select<BranchDetails> branch = new Select<>();
    private final DayField day = new DayField(Texts.t("drawer.z.day"));
    private final Span count = new Span();
    private final Div outside = new Div();
    private final Div list = new Div();
    private ZReportFilter shown = ZReportFilter.ALL;
    private int most = AT_ONCE;

    ZReportListView(ZReportService reports, AgencyService agency) {
        super("drawer.z.all");
        this.reports = reports;
        this.agency = agency;
        branch.setLabel(Texts.t("drawer.branch"));
        branch.setItems(agency.branches());
        branch.setEmptySelectionAllowed(true);
        branch.setEmptySelectionCaption(Texts.t("drawer.z.everyBranch"));
        branch.setItemLabelGenerator(
                each -> each == null ? Texts.t("drawer.z.everyBranch") : each.code() + " · " + each.name());
        branch.setVisible(reports.seesEveryBranch());
        branch.addValueChangeListener(change -> narrow());
        day.addValueChangeListener(change -> narrow());
        count.getElement().setAttribute("role", "status");
        var filters = new Div(branch, day);
        filters.addClassName("z-filter");
        outside.addClassNames("notice", "z-outside");
        var export = new ExportLink("drawers");
        export.setVisible(reports.seesEveryBranch());
        add(new Panel(Texts.t("drawer.z.all"))
                .head(count, export, new Anchor("/drawer", Texts.t("drawer.title")))
                .flush()
                .with(filters, outside, list));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var wanted = query.getSingleParameter("branch").orElse("");
        var chosen = agency.branches().stream()
                .filter(each -> each.code().equals(wanted))
                .findFirst()
                .orElse(null);
        shown = new ZReportFilter(
                chosen == null ? null : chosen.id(),
                query.getSingleParameter("day").flatMap(Dates::read).orElse(null));
        branch.setValue(chosen);
        day.setValue(shown.day());
        most = AT_ONCE;
        show();
    }

    private void show() {
        var all = reports.count(shown);
        count.setText(Texts.t("drawer.z.count", all));
        var unreported = reports.outside(shown);
        outside.setText(
                Texts.t("drawer.z.outside", unreported.count(), unreported.net().toString()));
        outside.setVisible(unreported.count() > 0);
        list.removeAll();
        list.add(new ZReportTable(reports.page(shown, PageRequest.of(0, most))));
        if (all > most) {
            var more = new Div(new Button(Texts.t("drawer.z.more"), click -> {
                most += AT_ONCE;
                show();
            }));
            more.addClassName("empty");
            list.add(more);
        }
    }

    private void narrow() {
        var chosen = branch.getValue();
        var wanted = new ZReportFilter(chosen == null ? null : chosen.id(), day.getValue());
        if (wanted.equals(shown) || day.isUnreadable()) {
            return;
        }
        var query = new HashMap<String, String>();
        if (chosen != null) {
            query.put("branch", chosen.code());
        }
        if (wanted.day() != null) {
            query.put("day", Objects.toString(wanted.day()));
        }
        UI.getCurrent().navigate(ZReportListView.class, QueryParameters.simple(query));
    }
}
