package org.tsuzuki.renewal.ui;

import com.vaadin.flow.server.VaadinSession;
import org.tsuzuki.renewal.GivenWords;

/** Where supervisors' words wait between a Renew page and the payment of several; signing out forgets them. */
final class SittingWords {

    private SittingWords() {}

    static GivenWords here() {
        var sitting = VaadinSession.getCurrent();
        var kept = sitting.getAttribute(GivenWords.class);
        if (kept == null) {
            kept = new GivenWords();
            sitting.setAttribute(GivenWords.class, kept);
        }
        return kept;
    }
}
