package org.tsuzuki.security.signin;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;

/** Remembers the device before it leads on to where somebody wanted to go. */
public final class SignInSuccess extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    private final KnownDevices devices;

    public SignInSuccess(KnownDevices devices) {
        this.devices = devices;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws ServletException, IOException {
        devices.remember(new LoginName(signedIn.getName()), request, response);
        super.onAuthenticationSuccess(request, response, signedIn);
    }
}
