package org.tsuzuki.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.security.InvitationService;
import org.tsuzuki.security.StaffDetails;
import org.tsuzuki.security.signin.KnownDevices;
import org.tsuzuki.security.signin.LoginName;

/** Where an invitation link leads: the one who was invited chooses a password. */
@Route(value = "invitation", autoLayout = false)
@AnonymousAllowed
public class InvitationView extends FrontPage implements HasUrlParameter<String> {

    private final transient InvitationService invitations;
    private final transient KnownDevices devices;

    InvitationView(InvitationService invitations, KnownDevices devices) {
        super("invitation.title");
        this.invitations = invitations;
        this.devices = devices;
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        invitations.invited(secret).ifPresentOrElse(staff -> welcome(staff, secret), this::explainGone);
    }

    private void welcome(StaffDetails staff, String secret) {
        var problems = new FieldProblems();
        var password = new NewPassword(problems);
        var join = new Button(Texts.t("invitation.submit"));
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.addClickShortcut(Key.ENTER).listenOn(password); // on the button itself Enter presses it already
        join.addClickListener(click -> join(problems, staff, password, secret));

        show(
                Texts.t("invitation.heading", staff.name()),
                Texts.t("invitation.explanation", staff.login()),
                password,
                problems,
                join);
        password.focus();
    }

    private void join(FieldProblems problems, StaffDetails staff, NewPassword password, String secret) {
        if (problems.run(() -> invitations.accept(secret, password.read()))) {
            remember(staff);
            UI.getCurrent().navigate("sign-in", QueryParameters.of("joined", ""));
        }
    }

    /** Whoever holds the link and chose the password is no stranger at the sign-in page that follows. */
    private void remember(StaffDetails staff) {
        if (VaadinRequest.getCurrent() instanceof HttpServletRequest request
                && VaadinResponse.getCurrent() instanceof HttpServletResponse response) {
            LoginName.parse(staff.login()).ifPresent(account -> devices.remember(account, request, response));
        }
    }

    private void explainGone() {
        show(
                Texts.t("invitation.gone"),
                Texts.t("problem.invitation.gone"),
                new Anchor("sign-in", Texts.t("invitation.toSignIn")));
    }
}
