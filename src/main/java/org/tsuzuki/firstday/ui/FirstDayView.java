package org.tsuzuki.firstday.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.firstday.FirstDayService;

/** What a new agency needs before it serves its first customer. */
@Route("first-day")
@RolesAllowed(Roles.OWNER)
public class FirstDayView extends Page implements BeforeEnterObserver {

    private final transient FirstDayService firstDay;

    FirstDayView(FirstDayService firstDay) {
        super("firstDay.title");
        this.firstDay = firstDay;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var day = firstDay.today();
        removeAll();
        var ways = new Div(new Anchor("/settings", Texts.t("settings.title")));
        ways.addClassName("actions");
        var head = new Div(new H1(Texts.t("firstDay.title")), ways);
        head.addClassName("page-head");
        add(
                head,
                new Paragraph(Texts.t(day.isDone() ? "firstDay.allDone" : "firstDay.explained")),
                new FirstDayList(day));
    }
}
