package org.tsuzuki.security.ui;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The sign-in page. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main {

    SignInView() {
        var form = new LoginForm();
        form.setAction("sign-in");
        add(form);
    }
}
