package org.tsuzuki.renewal.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Roles;

/** What whoever looks at a page may do there. */
@Component
public class ViewerRights {

    private final AuthenticationContext authentication;

    ViewerRights(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    /** Whether they serve customers; an auditor only reads. */
    public boolean mayServe() {
        return authentication.hasAnyRole(Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER);
    }
}
