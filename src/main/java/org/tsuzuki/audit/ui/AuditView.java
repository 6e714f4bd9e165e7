package org.tsuzuki.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.tsuzuki.audit.AuditFilter;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.ViewAccess;
import org.tsuzuki.base.ui.field.FoldedFields;
import org.tsuzuki.base.ui.field.ReasonDialog;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.editing.ItemTexts;
import org.tsuzuki.export.ui.ExportLink;

/** Who did what, and when: the log, newest first. */
@Route(AuditView.PATH)
@RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/audit.css")
public class AuditView extends Page implements BeforeEnterObserver {

    static final String PATH = "audit";

    private final transient AuditService audit;
    private final AuditFilterBar filters = new AuditFilterBar(this::narrow);
    private final AuditGrid grid;
    private final Div story = new Div();
    private final ExportLink export = new ExportLink("audit");
    private final boolean mayErase;
    private AuditFilter filter = AuditFilter.NONE;

    AuditView(AuditService audit, Catalogue catalogue, AuthenticationContext authentication) {
        super("audit.title");
        this.audit = audit;
        this.mayErase = authentication.hasRole(Roles.OWNER);
        var access = new ViewAccess(authentication);
        grid = new AuditGrid(new LineTexts(new ItemTexts(catalogue, Texts.language())));

        grid.setItemsPageable(page -> audit.find(filter, page));

        var zone = new Span(Texts.t("time.japan"));
        zone.addClassName("muted");
        story.addClassNames("notice", "info", "story");
        var panel = new Panel(Texts.t("audit.title")).head(zone, export).flush();
        if (access.isAllowed(AuditVerificationView.class)) {
            panel.head(new Anchor("/" + AuditVerificationView.PATH, Texts.t("audit.verify")));
        }
        add(panel.with(new FoldedFields(Texts.t("audit.filter"), filters), story, grid));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = AuditQuery.read(event.getLocation().getQueryParameters());
        filters.show(filter);
        offer();
        tell();
        grid.getDataProvider().refreshAll();
    }

    /** Days that are not narrowed are said, or the export would offer this month. */
    private void offer() {
        var days = (filter.from() == null ? "from=&" : "") + (filter.to() == null ? "to=&" : "");
        export.to(days + AuditQuery.write(filter).getQueryString());
    }

    private void tell() {
        story.setVisible(!filter.subject().isEmpty());
        story.removeAll();
        if (story.isVisible()) {
            var about = audit.labelOf(filter.subject());
            story.add(new Span(Texts.t("audit.story", about)), new Anchor("/" + PATH, Texts.t("audit.story.all")));
            if (mayErase && audit.isKnown(filter.subject())) {
                story.add(new Button(Texts.t("audit.erase"), click -> ask(about).open()));
            }
        }
    }

    private ReasonDialog ask(String about) {
        return new ReasonDialog(
                Texts.t("audit.erase.ask", about), Texts.t("audit.erase.explained"), Texts.t("audit.erase"), reason -> {
                    audit.erase(filter.subject(), reason);
                    Toasts.done(Texts.t("audit.erase.done", about));
                    tell();
                    grid.getDataProvider().refreshAll();
                });
    }

    private void narrow() {
        filter = filters.read();
        offer();
        grid.getDataProvider().refreshAll();
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(PATH, AuditQuery.write(filter)));
    }
}
