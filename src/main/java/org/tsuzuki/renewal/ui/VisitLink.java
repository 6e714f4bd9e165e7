package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.VisitService;

/** How many cards wait for one payment, counted anew from page to page; nothing when none does. */
final class VisitLink extends Anchor {

    private final transient VisitService visits;
    private final boolean mayServe;
    private @Nullable Registration pages;

    VisitLink(VisitService visits, boolean mayServe) {
        super("visit", "");
        this.visits = visits;
        this.mayServe = mayServe;
        addClassName("visit-link");
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        if (mayServe) {
            pages = attach.getUI().addAfterNavigationListener(event -> count());
            count();
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (pages != null) {
            pages.remove();
        }
        super.onDetach(detach);
    }

    private void count() {
        var cards = visits.gathered();
        setVisible(cards > 0);
        setText(Texts.t("visit.link", cards));
    }
}
