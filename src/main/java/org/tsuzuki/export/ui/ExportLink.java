package org.tsuzuki.export.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.export.ExportAddress;

/** Leads from a list to the export of what it shows. */
public final class ExportLink extends Anchor {

    private final String data;

    /** @param data the word of the data set */
    public ExportLink(String data) {
        this.data = data;
        var button = Keys.on(new Button(Texts.t("export.start")), "E");
        button.setTabIndex(-1);
        setAriaLabel(Texts.t("export.start"));
        getElement().setAttribute("router-link", true);
        add(button);
        to("");
    }

    /** @param filter as the list's own address has it; may be empty */
    public void to(String filter) {
        setHref("/" + ExportAddress.PATH + "?data=" + data + (filter.isEmpty() ? "" : "&" + filter));
    }
}
