package org.tsuzuki.base.ui.error;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.tsuzuki.base.ui.MainLayout;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;

/** A page that could not be shown: says that nothing was done twice, names the error and shows the way out. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class UnexpectedErrorPage extends Page implements HasErrorParameter<Exception> {

    UnexpectedErrorPage() {
        super("error.unexpected.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var number = ErrorNumber.log(
                parameter.getCaughtException(), event.getLocation().getPath());
        var again = new Anchor(event.getLocation().getPathWithQueryParameters(), Texts.t("error.unexpected.again"));
        again.setRouterIgnore(true);
        var ways = new Div(new Anchor("/", Texts.t("error.toDesk")), again);
        ways.addClassName("actions");
        removeAll();
        add(new Panel(Texts.t("error.unexpected.title"))
                .with(
                        new H1(Texts.t("error.unexpected.page")),
                        new Paragraph(Texts.t("error.unexpected.kept")),
                        new Paragraph(Texts.t("error.unexpected.number", number)),
                        ways));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
