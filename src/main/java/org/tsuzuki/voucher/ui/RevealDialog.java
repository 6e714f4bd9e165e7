package org.tsuzuki.voucher.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Duration;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.base.ui.field.Limited;
import org.tsuzuki.voucher.VoucherCode;
import org.tsuzuki.voucher.VoucherDetails;
import org.tsuzuki.voucher.vault.VaultService;

/** Asks why, shows a code for a while, and hides it: by itself, when it is closed, or when the page is left. */
@CssImport("./styles/voucher.css")
final class RevealDialog extends Dialog {

    /** Also wipes it on the screen when the browser keeps the left page for the way back. */
    private static final String HIDE_LATER = """
            const code = $0, dialog = this;
            const hide = () => { code.replaceChildren(); dialog.$server.hide(); };
            setTimeout(hide, $1);
            window.addEventListener('pagehide', hide, { once: true });
            """;

    private final transient VaultService vault;
    private final VoucherDetails voucher;
    private final Duration shownFor;
    private final SerializableRunnable afterwards;
    private final FieldProblems problems = new FieldProblems();
    private final TextField reason = new TextField(Texts.t("reason.label"));
    private final Button show = new Button(Texts.t("voucher.reveal.now"), click -> reveal());
    private final Div shown = new Div();

    RevealDialog(
            VaultService vault,
            VoucherDetails voucher,
            String prefilled,
            Duration shownFor,
            SerializableRunnable afterwards) {
        this.vault = vault;
        this.voucher = voucher;
        this.shownFor = shownFor;
        this.afterwards = afterwards;
        setHeaderTitle(Texts.t("voucher.heading", voucher.label()));
        setWidth("min(38rem, 94vw)");
        setCloseOnOutsideClick(false);
        reason.setWidthFull();
        Limited.to(TextLimit.REASON, reason);
        reason.setRequiredIndicatorVisible(true);
        reason.setValue(prefilled);
        problems.field("reason", reason);
        show.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.bind(show, "Enter");
        shown.getElement().setAttribute("aria-live", "polite");
        add(new Paragraph(Texts.t("voucher.reveal.explained")), problems, reason, shown);
        getFooter().add(new Button(Texts.t("action.close"), click -> close()), show);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                shown.removeAll();
                afterwards.run();
            }
        });
        reason.setAutofocus(true);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        var leaving = attach.getUI().addBeforeLeaveListener(leave -> close());
        addDetachListener(detach -> leaving.remove());
    }

    private void reveal() {
        if (show.isVisible()) { // not the second click of a double click
            problems.run(() -> show(vault.reveal(voucher.id(), reason.getValue())));
        }
    }

    private void show(VoucherCode code) {
        var groups = new CodeGroups(code);
        var fuse = new Div();
        fuse.addClassName("voucher-fuse");
        fuse.getStyle().set("animation-duration", shownFor.toSeconds() + "s");
        var letters = new Paragraph(Texts.t("voucher.reveal.letters", shownFor.toSeconds()));
        letters.addClassNames("muted", "small");
        var copy = new Button(Texts.t("action.copy"), click -> problems.run(() -> copy(code)));
        shown.removeAll();
        shown.add(groups, fuse, letters, copy);
        reason.setReadOnly(true);
        show.setVisible(false);
        getElement().executeJs(HIDE_LATER, groups, shownFor.toMillis());
    }

    private void copy(VoucherCode code) {
        vault.copied(voucher.id());
        UI.getCurrent()
                .getPage()
                .executeJs("return navigator.clipboard.writeText($0)", code.value())
                .then(
                        done -> Toasts.done(Texts.t("voucher.reveal.copied")),
                        failed -> Toasts.problem(Texts.t("explain.notCopied")));
    }

    /** The time is over. */
    @ClientCallable
    void hide() {
        shown.removeAll();
        shown.add(new Paragraph(Texts.t("voucher.reveal.gone")));
        reason.clear();
        reason.setReadOnly(false);
        show.setVisible(true);
    }
}
