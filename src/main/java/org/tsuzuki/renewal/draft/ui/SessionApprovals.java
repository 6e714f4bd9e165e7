package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.server.VaadinSession;
import org.tsuzuki.renewal.draft.PendingApprovals;

/** Where supervisors' words wait between a Renew page and the payment of several; signing out forgets them. */
public final class SessionApprovals {

    private SessionApprovals() {}

    public static PendingApprovals here() {
        var sitting = VaadinSession.getCurrent();
        var kept = sitting.getAttribute(PendingApprovals.class);
        if (kept == null) {
            kept = new PendingApprovals();
            sitting.setAttribute(PendingApprovals.class, kept);
        }
        return kept;
    }
}
