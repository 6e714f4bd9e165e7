package org.tsuzuki.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.security.SetUpService;

/** The sign-in page; an empty desk leads on to its set-up. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
public class SignInView extends FrontPage implements BeforeEnterObserver {

    private static final String READY = "ready";
    private static final String JOINED = "joined";
    private static final String SIGNED_OUT = "signedOut";

    private final transient SetUpService setUp;
    private final LoginForm form = new LoginForm();
    private final Div news = new Div();

    SignInView(SetUpService setUp) {
        super("signIn.title");
        this.setUp = setUp;

        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        var forgotten = new Paragraph(Texts.t("signIn.forgotten"));
        forgotten.addClassNames("muted", "small");

        show(Texts.t("signIn.heading"), Texts.t("signIn.explanation"), news, form, forgotten);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setUp.isNeeded()) {
            event.forwardTo(SetUpView.class);
            return;
        }
        var asked = event.getLocation().getQueryParameters().getParameters().keySet();
        form.setI18n(texts(isResting() ? "signIn.throttled" : "signIn.error"));
        form.setError(asked.contains("error"));
        tell(asked);
    }

    private void tell(Set<String> asked) {
        news.removeAll();
        news.setVisible(asked.stream().anyMatch(Set.of(READY, JOINED, SIGNED_OUT)::contains));
        if (asked.contains(READY)) {
            news.add(notice("ok", Texts.t("signIn.ready")));
        } else if (asked.contains(JOINED)) {
            news.add(notice("ok", Texts.t("signIn.joined")));
        } else if (asked.contains(SIGNED_OUT)) {
            news.add(notice("info", Texts.t("signIn.signedOut")));
        }
    }

    /** Whether the last try was refused because the account has to rest. */
    private static boolean isResting() {
        var session = VaadinSession.getCurrent().getSession();
        return session != null
                && session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof LockedException;
    }

    private static LoginI18n texts(String error) {
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle("");
        texts.getForm().setUsername(Texts.t("signIn.login"));
        texts.getForm().setPassword(Texts.t("signIn.password"));
        texts.getForm().setSubmit(Texts.t("signIn.submit"));
        texts.getErrorMessage().setTitle(Texts.t(error + ".title"));
        texts.getErrorMessage().setMessage(Texts.t(error + ".text"));
        texts.getErrorMessage().setUsername(Texts.t("signIn.login.missing"));
        texts.getErrorMessage().setPassword(Texts.t("signIn.password.missing"));
        return texts;
    }
}
