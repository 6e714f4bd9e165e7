package org.tsuzuki.renewal.transactions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.export.ExportAddress;

/** Leads to the export of the list that is on the screen. */
final class TransactionExport extends Anchor {

    private static final String DATA = "data=transactions";

    TransactionExport() {
        var button = Keys.on(new Button(Texts.t("transactions.export")), "E");
        button.setTabIndex(-1);
        setAriaLabel(Texts.t("transactions.export"));
        getElement().setAttribute("router-link", true);
        add(button);
    }

    void offer(TransactionQuery query) {
        setHref("/" + ExportAddress.PATH + "?" + DATA + "&" + query.write().getQueryString());
    }
}
