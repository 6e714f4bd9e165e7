package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.editing.CatalogueEditing;
import org.tsuzuki.catalogue.editing.CatalogueEntry;
import org.tsuzuki.catalogue.editing.CatalogueExchange;
import org.tsuzuki.catalogue.editing.ItemTexts;
import org.tsuzuki.catalogue.editing.UpdateProposals;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.ui.input.CatalogueTexts;

/** One shelf of the catalogue, those rows first that most need to be looked at again. */
@Route("catalogue")
@RouteAlias("catalogue/:kind")
@RolesAllowed({Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/catalogue.css")
public class CatalogueView extends Page implements BeforeEnterObserver {

    private final transient Catalogue catalogue;
    private final transient CatalogueEditing editing;
    private final transient CatalogueExchange exchange;
    private final transient UpdateProposals offers;
    private final boolean mayEdit;
    private final TextField search = new TextField(Texts.t("catalogue.search"));
    private final Div rows = new Div();
    private CatalogueKind kind = CatalogueKind.CARRIER;
    private List<CatalogueEntry> entries = List.of();

    CatalogueView(
            Catalogue catalogue,
            CatalogueEditing editing,
            CatalogueExchange exchange,
            UpdateProposals offers,
            AuthenticationContext authentication) {
        super("nav.catalogue");
        this.catalogue = catalogue;
        this.editing = editing;
        this.exchange = exchange;
        this.offers = offers;
        mayEdit = authentication.hasAnyRole(Roles.SUPERVISOR, Roles.OWNER);
        search.setClearButtonVisible(true);
        search.setPlaceholder(Texts.t("catalogue.search.help"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> filter());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        kind = event.getRouteParameters()
                .get("kind")
                .map(name -> CatalogueKind.called(name).orElseThrow(NotFoundException::new))
                .orElse(CatalogueKind.CARRIER);
        rename(CatalogueTexts.kind(kind));
        entries = editing.entries(kind);
        removeAll();
        add(
                head(),
                new CatalogueKindLinks(kind),
                new UpdateProposalsPanel(offers, new ItemTexts(catalogue, Texts.language()), mayEdit),
                panel());
        search.setValue(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
        show();
    }

    private Div head() {
        var actions = new Div();
        actions.addClassName("actions");
        if (mayEdit) {
            var add = new Button(
                    Texts.t("catalogue.add", CatalogueTexts.one(kind)),
                    click -> UI.getCurrent().navigate(CatalogueItemView.class, address("new")));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            var load = new Button(
                    Texts.t("catalogue.import"), click -> UI.getCurrent().navigate(CatalogueImportView.class));
            actions.add(Keys.on(add, "N"), load);
        }
        actions.add(new CatalogueDownload(exchange));
        var head = new Div(new H1(Texts.t("nav.catalogue")), search, actions);
        head.addClassName("page-head");
        return head;
    }

    private Panel panel() {
        var stale = entries.stream().filter(entry -> entry.freshness().stale()).count();
        return new Panel(CatalogueTexts.kind(kind))
                .head(new Div(Texts.t("catalogue.stale.count", stale)))
                .flush()
                .with(rows);
    }

    private RouteParameters address(String id) {
        return new RouteParameters(new RouteParam("kind", kind.file()), new RouteParam("id", id));
    }

    private void filter() {
        show();
        var address = "catalogue/" + kind.file()
                + (search.isEmpty()
                        ? ""
                        : "?" + QueryParameters.of("q", search.getValue()).getQueryString());
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
    }

    private void show() {
        var found = EntryFilter.of(entries, search.getValue());
        rows.removeAll();
        rows.add(found.isEmpty() ? new EmptyState(Texts.t("catalogue.none")) : new CatalogueTable(found));
    }
}
