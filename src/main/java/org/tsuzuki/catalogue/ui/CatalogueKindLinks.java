package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.ui.input.CatalogueTexts;

/** From shelf to shelf. */
final class CatalogueKindLinks extends Nav {

    CatalogueKindLinks(CatalogueKind shown) {
        addClassName("shelf-links");
        getElement().setAttribute("aria-label", Texts.t("catalogue.shelves"));
        for (var kind : CatalogueKind.values()) {
            var link = new RouterLink(
                    CatalogueTexts.kind(kind), CatalogueView.class, new RouteParameters("kind", kind.file()));
            if (kind == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
        }
    }
}
