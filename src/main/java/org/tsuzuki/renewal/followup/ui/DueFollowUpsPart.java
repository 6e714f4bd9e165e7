package org.tsuzuki.renewal.followup.ui;

import com.vaadin.flow.component.Component;
import org.tsuzuki.base.ui.HeaderPart;
import org.tsuzuki.renewal.followup.PendingService;
import org.tsuzuki.renewal.ui.CountedLink;
import org.tsuzuki.renewal.ui.ViewerRights;

/** Says on every page how many looks are due at my branch. */
@org.springframework.stereotype.Component
class DueFollowUpsPart implements HeaderPart {

    private final PendingService pending;
    private final ViewerRights rights;

    DueFollowUpsPart(PendingService pending, ViewerRights rights) {
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
