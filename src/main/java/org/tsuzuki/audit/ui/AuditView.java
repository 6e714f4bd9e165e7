package org.tsuzuki.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tsuzuki.audit.AuditFilter;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.RowWords;

/** Who did what, and when: the trail, newest first. */
@Route(AuditView.PATH)
@RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/audit.css")
public class AuditView extends Page implements BeforeEnterObserver {

    static final String PATH = "audit";

    private final AuditFilterBar filters = new AuditFilterBar(this::narrow);
    private final Grid<AuditLine> grid = new Grid<>();
    private AuditFilter filter = AuditFilter.NONE;

    AuditView(AuditService audit, Catalogue catalogue) {
        super("audit.title");
        var texts = new LineTexts(new RowWords(catalogue, Texts.language()));

        grid.addColumn(line -> Dates.time(line.at()))
                .setHeader(Texts.t("audit.at"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(AuditLine::staffName).setHeader(Texts.t("audit.staff")).setAutoWidth(true);
        grid.addColumn(line -> AuditTexts.action(line.action()))
                .setHeader(Texts.t("audit.action"))
                .setAutoWidth(true);
        grid.addColumn(texts::subject).setHeader(Texts.t("audit.text")).setAutoWidth(true);
        grid.addColumn(texts::summary).setHeader(Texts.t("audit.changes"));
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.addClassName("audit-grid");
        grid.setEmptyStateText(Texts.t("audit.empty"));
        grid.setItemDetailsRenderer(new ComponentRenderer<>(line -> new ChangeDetails(line, texts)));
        grid.setItemsPageable(page -> audit.find(filter, page));

        var zone = new Span(Texts.t("time.japan"));
        zone.addClassName("muted");
        add(new Panel(Texts.t("audit.title")).head(zone).with(filters, grid));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = AuditQuery.read(event.getLocation().getQueryParameters());
        filters.show(filter);
        grid.getDataProvider().refreshAll();
    }

    private void narrow() {
        filter = filters.read();
        grid.getDataProvider().refreshAll();
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, AuditQuery.write(filter)));
    }
}
