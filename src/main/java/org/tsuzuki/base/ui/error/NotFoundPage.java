package org.tsuzuki.base.ui.error;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.tsuzuki.base.ui.MainLayout;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;

/** An address that leads nowhere: says so and shows the way back. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class NotFoundPage extends Page implements HasErrorParameter<NotFoundException> {

    NotFoundPage() {
        super("error.notFound.title");
        var panel = new Panel(Texts.t("error.notFound.title"));
        var home = new Anchor("/", Texts.t("error.toDesk"));
        panel.with(new H1(Texts.t("error.notFound.heading")), new Paragraph(Texts.t("error.notFound.text")), home);
        add(panel);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
