package org.tsuzuki;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

final class SignedInContext implements WithSecurityContextFactory<SignedInAs> {

    private final SignedIn signedIn;

    SignedInContext(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public SecurityContext createSecurityContext(SignedInAs wanted) {
        return new SecurityContextImpl(signedIn.authentication(wanted.value()));
    }
}
