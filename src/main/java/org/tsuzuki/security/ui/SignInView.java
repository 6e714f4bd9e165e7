package org.tsuzuki.security.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.Set;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.security.SetUpService;
import org.tsuzuki.security.SignedInActor;
import org.tsuzuki.security.signin.SignInRefusal;
import org.tsuzuki.security.signin.Wait;

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
        if (SignedInActor.principal().isPresent()) {
            event.forwardTo("");
            return;
        }
        var parameters = event.getLocation().getQueryParameters();
        var asked = parameters.getParameters().keySet();
        var refusal = refusal(parameters);
        form.setI18n(texts(refusal.orElseGet(() -> Refusal.of("signIn.error"))));
        form.setError(refusal.isPresent());
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

    /** Why the last try was refused, as {@link SignInRefusal} wrote it into the address. */
    private static Optional<Refusal> refusal(QueryParameters asked) {
        var wait = asked.getSingleParameter(SignInRefusal.WAIT).flatMap(Wait::parse);
        if (wait.isPresent()) {
            var text = Texts.t(wait.get().key("signIn.wait.text"), wait.get().amount());
            return Optional.of(new Refusal(Texts.t("signIn.wait.title"), text));
        }
        if (asked.getParameters().containsKey(SignInRefusal.BUSY)) {
            return Optional.of(Refusal.of("signIn.busy"));
        }
        return asked.getParameters().containsKey(SignInRefusal.WRONG)
                ? Optional.of(Refusal.of("signIn.error"))
                : Optional.empty();
    }

    private static LoginI18n texts(Refusal refusal) {
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle("");
        texts.getForm().setUsername(Texts.t("signIn.login"));
        texts.getForm().setPassword(Texts.t("signIn.password"));
        texts.getForm().setSubmit(Texts.t("signIn.submit"));
        texts.getErrorMessage().setTitle(refusal.title());
        texts.getErrorMessage().setMessage(refusal.text());
        texts.getErrorMessage().setUsername(Texts.t("signIn.login.missing"));
        texts.getErrorMessage().setPassword(Texts.t("signIn.password.missing"));
        return texts;
    }

    private record Refusal(String title, String text) {

        static Refusal of(String key) {
            return new Refusal(Texts.t(key + ".title"), Texts.t(key + ".text"));
        }
    }
}
