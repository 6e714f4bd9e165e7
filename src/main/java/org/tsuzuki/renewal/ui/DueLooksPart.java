package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.Component;
import org.tsuzuki.base.ui.HeaderPart;
import org.tsuzuki.renewal.PendingService;

/** Says on every page how many looks are due at my branch. */
@org.springframework.stereotype.Component
class DueLooksPart implements HeaderPart {

    private final PendingService pending;
    private final ViewerRights rights;

    DueLooksPart(PendingService pending, ViewerRights rights) {
        this.pending = pending;
        this.rights = rights;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Component create() {
        var link = new CountedLink(
                "pending",
                "pending.due.short",
                "pending.due.short",
                "pending.due.count",
                pending::due,
                rights.mayServe());
        link.addClassName("due-looks");
        return link;
    }
}
