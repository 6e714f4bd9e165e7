package org.tsuzuki.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.beans.factory.ObjectProvider;
import org.tsuzuki.audit.verification.AuditLogWatch;
import org.tsuzuki.base.ui.HeaderPart;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.ViewAccess;

/** On every page of owner and auditor, as long as the log is not whole. */
@org.springframework.stereotype.Component
class AuditNotice implements HeaderPart {

    private final ObjectProvider<AuditLogWatch> watch;
    private final ViewAccess access;

    AuditNotice(ObjectProvider<AuditLogWatch> watch, AuthenticationContext authentication) {
        this.watch = watch;
        this.access = new ViewAccess(authentication);
    }

    @Override
    public int order() {
        return 61;
    }

    @Override
    public Component create() {
        var place = new Span();
        if (access.isAllowed(AuditVerificationView.class)) {
            place.addAttachListener(attach -> {
                show(place);
                var listening = attach.getUI().addAfterNavigationListener(navigated -> show(place));
                place.addDetachListener(detach -> listening.remove());
            });
        }
        return place;
    }

    private void show(Span place) {
        place.removeAll();
        watch.ifAvailable(looked -> looked.found().ifPresent(finding -> {
            var notice = Pill.bad(Texts.t("audit.damage.notice"));
            notice.getElement().setAttribute("role", "alert");
            place.add(new Anchor("/" + AuditVerificationView.PATH, notice));
        }));
    }
}
