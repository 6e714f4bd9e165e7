package org.tsuzuki.security.ui;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps a page for those who have not signed in as long as it is open, for their sessions are short and what is typed
 * there is not to be lost. Whoever is signed in has to do something, or their session ends.
 */
@Component
class OpenFrontPage implements VaadinServiceInitListener, VaadinRequestInterceptor {

    private final transient AuthenticationContext authentication;
    private final transient Clock clock;

    OpenFrontPage(AuthenticationContext authentication, Clock clock) {
        this.authentication = authentication;
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addVaadinRequestInterceptor(this);
    }

    @Override
    public void requestStart(VaadinRequest request, VaadinResponse response) {}

    @Override
    public void handleException(
            VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session, Exception failure) {}

    @Override
    public void requestEnd(VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
        if (session == null
                || !HandlerHelper.isRequestType(request, RequestType.HEARTBEAT)
                || authentication.isAuthenticated()) {
            return;
        }
        session.lock();
        try {
            session.setLastRequestTimestamp(clock.millis());
        } finally {
            session.unlock();
        }
    }
}
