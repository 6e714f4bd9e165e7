package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.Component;
import org.tsuzuki.base.ui.HeaderPart;
import org.tsuzuki.renewal.draft.CartService;
import org.tsuzuki.renewal.ui.CountedLink;
import org.tsuzuki.renewal.ui.ViewerRights;

/** Leads back to the cards that I have gathered for one payment, from every page. */
@org.springframework.stereotype.Component
class CartPart implements HeaderPart {

    private final CartService carts;
    private final ViewerRights rights;

    CartPart(CartService carts, ViewerRights rights) {
        this.carts = carts;
        this.rights = rights;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public Component create() {
        var link = new CountedLink("visit", "visit.link", "visit.link.short", null, carts::gathered, rights.mayServe());
        link.addClassName("visit-link");
        return link;
    }
}
