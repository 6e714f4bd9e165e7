package org.tsuzuki.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.security.SetUpService;

/** The first visit to an empty desk. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
public class SetUpView extends FrontPage implements BeforeEnterObserver {

    private final transient SetUpService setUp;
    private final FieldProblems problems = new FieldProblems();
    private final SetUpForm form = new SetUpForm(problems);

    SetUpView(SetUpService setUp) {
        super("setup.title");
        this.setUp = setUp;

        addClassName("wide");
        var create = new Button(Texts.t("setup.submit"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER).listenOn(form); // on the button itself Enter presses it already
        create.setDisableOnClick(true);
        create.addClickListener(click -> create.setEnabled(true));

        show(Texts.t("setup.title"), Texts.t("setup.explanation"), form, problems, create);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setUp.isNeeded()) {
            event.forwardTo(SignInView.class);
        }
    }

    private void create() {
        if (problems.run(() -> setUp.create(form.read(), Texts.language()))) {
            form.forgetTyped();
            UI.getCurrent().navigate("sign-in", QueryParameters.of("ready", ""));
        }
    }
}
