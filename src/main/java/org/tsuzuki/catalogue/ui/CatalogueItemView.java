package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Map;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.editing.CatalogueDraft;
import org.tsuzuki.catalogue.editing.CatalogueEditing;
import org.tsuzuki.catalogue.editing.ItemTexts;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.ui.input.CatalogueTexts;

/** One row of the catalogue with everything it says; {@code new} begins another one. */
@Route("catalogue/:kind/:id")
@RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/catalogue.css")
public class CatalogueItemView extends Page implements BeforeEnterObserver {

    private static final String NEW = "new";

    private final transient Catalogue catalogue;
    private final transient CatalogueEditing editing;
    private final transient Clock clock;
    private final boolean mayEdit;

    CatalogueItemView(
            Catalogue catalogue, CatalogueEditing editing, Clock clock, AuthenticationContext authentication) {
        super("nav.catalogue");
        this.catalogue = catalogue;
        this.editing = editing;
        this.clock = clock;
        mayEdit = authentication.hasAnyRole(Roles.SUPERVISOR, Roles.OWNER);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var kind = parameters.get("kind").flatMap(CatalogueKind::called).orElseThrow(NotFoundException::new);
        var id = parameters.get("id").orElse("");
        if (NEW.equals(id) && mayEdit) {
            show(new CatalogueDraft(kind, null, blank(kind)));
        } else {
            show(editing.draft(kind, id).orElseThrow(NotFoundException::new));
        }
    }

    /** What nobody has said yet is not known. */
    private Map<String, Object> blank(CatalogueKind kind) {
        var provenance = Map.<String, Object>of("seen", today());
        return switch (kind) {
            case PLAN -> Map.of("provenance", provenance, "lineAfterEnd", "UNKNOWN", "refundable", "UNKNOWN");
            case CARRIER -> Map.of("provenance", provenance, "refundable", "UNKNOWN");
            default -> Map.of("provenance", provenance);
        };
    }

    private void show(CatalogueDraft draft) {
        var kind = draft.kind();
        var isNew = draft.version() == null;
        var title = isNew ? Texts.t("catalogue.new", CatalogueTexts.one(kind)) : CatalogueTexts.name(draft);
        rename(title);
        removeAll();
        var editor = new ItemEditor(editing, new ItemTexts(catalogue, Texts.language()), draft, this::saved);
        add(new CatalogueKindLinks(kind));
        if (!isNew && mayEdit) {
            if (kind == CatalogueKind.PLAN) {
                add(new PriceChangePanel(editing, draft, this::saved));
            }
            add(
                    new Panel(title).with(editor),
                    new RetirementPanel(editing, draft, JapanTime.today(clock), this::saved));
        } else {
            add(new Panel(title).with(editor));
        }
        if (!mayEdit) {
            editor.lock();
        }
    }

    private void saved(CatalogueDraft draft) {
        Toasts.done(Texts.t("catalogue.saved", CatalogueTexts.name(draft)));
        var address =
                new RouteParameters(new RouteParam("kind", draft.kind().file()), new RouteParam("id", draft.id()));
        UI.getCurrent().navigate(CatalogueItemView.class, address);
        editing.draft(draft.kind(), draft.id()).ifPresent(this::show);
    }

    private String today() {
        return JapanTime.today(clock).toString();
    }
}
