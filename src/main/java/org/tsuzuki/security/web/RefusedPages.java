package org.tsuzuki.security.web;

import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationContext;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.tsuzuki.base.Origin;
import org.tsuzuki.security.RefusedAccess;

/** Decides as ever, and tells whoever listens when a page is not for somebody who is signed in. */
final class RefusedPages implements AccessCheckDecisionResolver {

    private final AccessCheckDecisionResolver decides = new DefaultAccessCheckDecisionResolver();
    private final transient ApplicationEventPublisher events;

    RefusedPages(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public AccessCheckResult resolve(List<AccessCheckResult> results, NavigationContext page) {
        var decided = decides.resolve(results, page);
        var isRefused = decided.decision() == AccessCheckDecision.DENY && page.getPrincipal() != null;
        if (isRefused && page.isNavigating() && !page.isErrorHandling()) {
            var path = page.getLocation().getPath();
            var asked = PageAddress.known(path);
            var id = PageAddress.ID.matcher(path);
            events.publishEvent(new RefusedAccess(
                    asked, RefusedAccess.Why.ROLE, id.find() ? id.group() : asked, new Origin("", "", asked).ties()));
        }
        return decided;
    }
}
