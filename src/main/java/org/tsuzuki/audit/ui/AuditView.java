package org.tsuzuki.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tsuzuki.audit.AuditFilter;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FoldedFields;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.editing.ItemTexts;

/** Who did what, and when: the trail, newest first. */
@Route(AuditView.PATH)
@RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/audit.css")
public class AuditView extends Page implements BeforeEnterObserver {

    static final String PATH = "audit";

    private final AuditFilterBar filters = new AuditFilterBar(this::narrow);
    private final AuditGrid grid;
    private AuditFilter filter = AuditFilter.NONE;

    AuditView(AuditService audit, Catalogue catalogue) {
        super("audit.title");
        grid = new AuditGrid(new LineTexts(new ItemTexts(catalogue, Texts.language())));

        grid.setItemsPageable(page -> audit.find(filter, page));

        var zone = new Span(Texts.t("time.japan"));
        zone.addClassName("muted");
        add(new Panel(Texts.t("audit.title"))
                .head(zone)
                .flush()
                .with(new FoldedFields(Texts.t("audit.filter"), filters), grid));
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
