package org.tsuzuki.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

/** Tells whether the signed-in person may enter a view, by the annotation that also guards it. */
public final class ViewAccess {

    private final AuthenticationContext authentication;

    public ViewAccess(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    public boolean isAllowed(Class<? extends Component> view) {
        var roles = view.getAnnotation(RolesAllowed.class);
        if (roles == null) {
            return view.isAnnotationPresent(PermitAll.class) && authentication.isAuthenticated();
        }
        return authentication.hasAnyRole(roles.value());
    }
}
