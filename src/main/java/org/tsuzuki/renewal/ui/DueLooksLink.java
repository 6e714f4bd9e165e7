package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.PendingService;

/** The number of looks that are due, counted anew from page to page; nothing when none is. */
final class DueLooksLink extends Anchor {

    private final transient PendingService pending;
    private final boolean mayServe;
    private @Nullable Registration pages;

    DueLooksLink(PendingService pending, boolean mayServe) {
        super("pending", "");
        this.pending = pending;
        this.mayServe = mayServe;
        addClassName("due-looks");
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
        var due = pending.due();
        setVisible(due > 0);
        setText("▲ " + due);
        setTitle(Texts.t("pending.due.count", due));
        setAriaLabel(Texts.t("pending.due.count", due));
    }
}
