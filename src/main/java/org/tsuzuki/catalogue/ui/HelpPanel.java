package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.Catalogue;

/** The help cases of a carrier and a channel, wherever a clerk may need them; hidden when there are none. */
@CssImport("./styles/catalogue.css")
public final class HelpPanel extends Panel {

    private final transient Catalogue catalogue;

    public HelpPanel(Catalogue catalogue) {
        super(Texts.t("help.panel"));
        this.catalogue = catalogue;
        setVisible(false);
    }

    /** Goes to the end of another part of the page, unless it is there. */
    public void standIn(HasComponents place) {
        if (!place.equals(getParent().orElse(null))) {
            place.add(this);
        }
    }

    /** Shows the cases of a carrier's cards; with a channel, only those that belong to it or to all. */
    public void show(String carrierId, @Nullable String channelId) {
        var cases = catalogue.helpCasesFor(carrierId, channelId);
        var list = new Div();
        list.addClassName("help-cases");
        cases.forEach(help -> list.add(new HelpCaseDetails(help)));
        show(list);
        setVisible(!cases.isEmpty());
    }
}
