package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.HelpSearch;

/** What to do when something goes wrong: all help cases, found by words of any language. */
@Route("help")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/catalogue.css")
public class HelpView extends Page implements BeforeEnterObserver {

    private final transient HelpSearch help;
    private final TextField search = new TextField(Texts.t("help.search"));
    private final Panel found = new Panel(Texts.t("help.cases"));

    HelpView(HelpSearch help) {
        super("nav.help");
        this.help = help;
        search.setPlaceholder(Texts.t("help.search.hint"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> search());
        search.addClassName("help-search");
        var head = new Div(new H1(Texts.t("nav.help")), search);
        head.addClassName("page-head");
        add(head, found);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        search.setValue(
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(""));
        show();
    }

    private void search() {
        show();
        var address = search.isEmpty()
                ? "help"
                : "help?" + QueryParameters.of("q", search.getValue()).getQueryString();
        UI.getCurrent().getPage().getHistory().replaceState(null, address);
    }

    private void show() {
        var cases = help.find(search.getValue());
        var list = new Div();
        list.addClassName("help-cases");
        cases.stream().map(HelpCaseDetails::new).forEach(list::add);
        if (cases.size() == 1) {
            list.getChildren().findFirst().ifPresent(only -> ((HelpCaseDetails) only).setOpened(true));
        }
        found.show(cases.isEmpty() ? new EmptyState(Texts.t("help.none")) : list);
    }
}
