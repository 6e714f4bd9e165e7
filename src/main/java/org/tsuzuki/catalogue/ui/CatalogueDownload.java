package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.editing.CatalogueExchange;

/** Downloads the whole catalogue as it is now. */
final class CatalogueDownload extends Anchor {

    private static final String FILE = "tsuzuki-catalogue.yaml";

    CatalogueDownload(CatalogueExchange exchange) {
        var button = Keys.on(new Button(Texts.t("catalogue.export")), "E");
        button.setTabIndex(-1);
        setAriaLabel(Texts.t("catalogue.export"));
        add(button);
        DownloadHandler download = event -> {
            event.setFileName(FILE);
            event.setContentType("application/yaml; charset=utf-8");
            event.getOutputStream().write(exchange.export());
        };
        setHref(download, AttachmentType.DOWNLOAD);
    }
}
