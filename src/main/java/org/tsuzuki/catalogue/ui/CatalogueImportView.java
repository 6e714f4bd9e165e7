package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.UploadInMemory;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.editing.CatalogueExchange;
import org.tsuzuki.catalogue.editing.ImportPreview;
import org.tsuzuki.catalogue.editing.ImportRefusal;
import org.tsuzuki.catalogue.editing.ItemTexts;

/** Reads a catalogue file, shows what it would change, and stores it when that is wanted. */
@Route("catalogue/import")
@RolesAllowed({Roles.SUPERVISOR, Roles.OWNER})
@CssImport("./styles/catalogue.css")
public class CatalogueImportView extends Page {

    private static final int LARGEST = CatalogueExchange.LARGEST_FILE;

    private final transient CatalogueExchange exchange;
    private final ItemTexts words;
    private final FieldProblems problems = new FieldProblems();
    private final Div preview = new Div();

    CatalogueImportView(CatalogueExchange exchange, Catalogue catalogue) {
        super("catalogue.import");
        this.exchange = exchange;
        words = new ItemTexts(catalogue, Texts.language());
        var upload = new Upload();
        upload.setUploadHandler(new UploadInMemory(
                LARGEST,
                (content, fileName) -> {
                    upload.clearFileList(); // so that the next file can be chosen at once
                    read(content, fileName);
                },
                () -> {
                    upload.clearFileList();
                    refuse();
                }));
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setAcceptedFileExtensions(".yaml", ".yml");
        upload.setUploadButton(new Button(Texts.t("catalogue.import.choose")));
        upload.setDropLabel(new Span(Texts.t("catalogue.import.drop")));
        upload.addFileRejectedListener(rejected -> refuse());
        preview.addClassName("stack");
        add(
                new H1(Texts.t("catalogue.import")),
                new Panel(Texts.t("catalogue.import.file"))
                        .with(new Paragraph(Texts.t("catalogue.import.explained")), upload, problems),
                preview);
    }

    private void refuse() {
        preview.removeAll();
        problems.banner(Texts.t("problem.catalogue.import.tooBig"));
    }

    /** Shows what a file would change, or why it cannot be read. */
    void read(byte[] yaml, String fileName) {
        preview.removeAll();
        problems.clear();
        try {
            show(exchange.preview(yaml, fileName), fileName);
        } catch (ImportRefusal refused) {
            problems.banner(Texts.t(refused.problem()) + " " + Texts.t(refused.reason()));
        } catch (ProblemException refused) {
            problems.show(refused);
        }
    }

    private void show(ImportPreview changes, String fileName) {
        var count = changes.changes().size();
        var panel = new Panel(Texts.t("catalogue.import.preview", count)).head(new Span(fileName));
        if (count == 0) {
            preview.add(panel.with(new Paragraph(Texts.t("catalogue.import.nothing"))));
            return;
        }
        var store = new Button(Texts.t("catalogue.import.store"), click -> store(changes));
        store.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(Texts.t("action.cancel"), click -> preview.removeAll());
        var actions = new Div(store, cancel);
        actions.addClassName("actions");
        preview.add(panel.with(new ItemChangeList(changes.changes(), words, change -> new Span()), actions));
    }

    private void store(ImportPreview changes) {
        if (problems.run(() -> exchange.apply(changes))) {
            Toasts.done(Texts.t("catalogue.import.done", changes.changes().size()));
            UI.getCurrent().navigate(CatalogueView.class);
        }
    }
}
