package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;

/** The end of a practice renewal: what would have happened, and that it did not. */
@Route("practice/done")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER})
public class PracticeDoneView extends Page {

    PracticeDoneView(AuthenticationContext authentication) {
        super("practice.done.title");
        var ways = new Div();
        ways.addClassName("actions");
        if (authentication.hasRole(Roles.OWNER)) {
            ways.add(new Anchor("/first-day", Texts.t("firstDay.title")));
        }
        ways.add(new Anchor("/practice", Texts.t("practice.again")), new Anchor("/", Texts.t("nav.desk")));
        add(new Panel(Texts.t("practice.done.title"))
                .with(new Paragraph(Texts.t("practice.done")), new Paragraph(Texts.t("practice.done.real")), ways));
    }
}
