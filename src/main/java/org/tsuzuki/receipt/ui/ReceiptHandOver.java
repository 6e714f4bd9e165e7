package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.receipt.Medium;
import org.tsuzuki.receipt.Paper;
import org.tsuzuki.receipt.ReceiptContent;
import org.tsuzuki.receipt.ReceiptPdf;
import org.tsuzuki.receipt.ReceiptService;

/** The slip with what hands it over: language, paper, print and PDF. Every handing-out is recorded before it happens. */
public final class ReceiptHandOver extends Composite<Div> {

    private final transient ReceiptService receipts;
    private final transient ReceiptPdf pdf;
    private final ReceiptContent receipt;
    private final SerializableRunnable handedOut;
    private final Choice<Language> language;
    private final Choice<Paper> paper;
    private final Div preview = new Div();
    private final Anchor file = new Anchor();

    /**
     * @param first the language that leads until another is chosen
     * @param handedOut called after each handing-out was recorded
     */
    public ReceiptHandOver(
            ReceiptService receipts,
            ReceiptPdf pdf,
            ReceiptContent receipt,
            Language first,
            SerializableRunnable handedOut) {
        this.receipts = receipts;
        this.pdf = pdf;
        this.receipt = receipt;
        this.handedOut = handedOut;
        language = new Choice<>(
                Texts.t("receipt.language"),
                List.of(Language.values()),
                first,
                Language::ownName,
                chosen -> preview(nextCopy()));
        paper = new Choice<>(
                Texts.t("receipt.paper"),
                List.of(Paper.values()),
                Paper.SLIP,
                each -> Texts.of("receipt.paper", each),
                chosen -> preview(nextCopy()));
        var print = Keys.on(new Button(Texts.t("receipt.print"), click -> print()), "P");
        print.addThemeVariants(ButtonVariant.PRIMARY);
        var download = Keys.on(new Button(Texts.t("receipt.download"), click -> download()), "D");
        List.of(print, download).forEach(ReceiptHandOver::takeDoubleClicksAsOne);

        file.getElement().setAttribute("hidden", true);
        preview.addClassName("slip-preview");
        preview(nextCopy());
        getContent().addClassName("stack");
        getContent().add(tools(print, download), preview, file);
    }

    /** A second click before the answer would count a copy that nobody gets. */
    private static void takeDoubleClicksAsOne(Button button) {
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
    }

    private Div tools(Button print, Button download) {
        var buttons = new Div(print, download);
        buttons.addClassName("actions");
        var tools = new Div(language, paper, buttons);
        tools.addClassName("hand-out-tools");
        if (receipt.stampDuty().compareTo(Yen.ZERO) > 0) {
            var stamp =
                    new Paragraph(Texts.t("receipt.stamp", receipt.stampDuty().toString()));
            stamp.addClassName("notice");
            tools.add(stamp);
        }
        return tools;
    }

    private void print() {
        var handOut = receipts.recordPrint(receipt.number(), Medium.PAPER);
        preview(handOut.copy()).print(paper.chosen());
        Toasts.done(Texts.t("receipt.printing", handOut.copy()));
        handedOut.run();
    }

    private void download() {
        var copy = receipts.recordPrint(receipt.number(), Medium.PDF).copy();
        file.setHref(pdfOf(copy, language.chosen(), paper.chosen()), AttachmentType.DOWNLOAD);
        file.getElement().executeJs("this.click()");
        preview(nextCopy());
        handedOut.run();
    }

    private DownloadHandler pdfOf(int copy, Language main, Paper size) {
        return DownloadHandler.fromInputStream(request -> {
            var bytes = pdf.render(receipt, main, size, copy);
            var name = Messages.get(main, "receipt.file", receipt.number().value());
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/pdf", bytes.length);
        });
    }

    private ReceiptSlip preview(int copy) {
        var slip = new ReceiptSlip(receipt, language.chosen(), copy);
        preview.removeAll();
        preview.add(slip);
        return slip;
    }

    private int nextCopy() {
        return receipts.handOuts(receipt.number()).size() + 1;
    }
}
