package org.tsuzuki.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.tsuzuki.base.PublicAddress;
import org.tsuzuki.base.PublicAddress.Reach;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;

/** Shows an invitation link, this once. */
final class InvitationLinkDialog extends Dialog {

    /** Browsers offer the clipboard to safe addresses only; elsewhere the old command still copies. */
    private static final String COPY = """
            if (navigator.clipboard) { navigator.clipboard.writeText($0.value); }
            else { $0.inputElement.select(); document.execCommand('copy'); }
            """;

    InvitationLinkDialog(String name, String secret, PublicAddress desk) {
        setHeaderTitle(Texts.t("staff.link.for", name));
        setCloseOnOutsideClick(false);
        setWidth("min(36rem, 94vw)");

        var link = new TextField(Texts.t("staff.link"));
        link.setReadOnly(true);
        link.setWidthFull();
        link.setAutoselect(true);
        var path = "/invitation/" + secret;
        link.setValue(desk.linkForColleagues(path));
        add(new Paragraph(Texts.t("staff.link.explanation")), link);
        if (desk.reach() != Reach.ENCRYPTED) {
            add(FrontPage.notice("warn", Texts.of("staff.link.reach", desk.reach())));
            add(new Code(Texts.t("staff.link.command")));
        }

        var copy = new Button(Texts.t("action.copy"), click -> copy(link));
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.setAutofocus(true);
        getFooter().add(new Button(Texts.t("action.close"), click -> close()), copy);
    }

    private static void copy(TextField link) {
        link.getElement().executeJs(COPY, link.getElement());
        Toasts.done(Texts.t("staff.link.copied"));
    }
}
