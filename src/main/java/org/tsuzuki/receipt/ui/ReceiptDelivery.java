package org.tsuzuki.receipt.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FoldedFields;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.customer.language.CustomerTexts;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.Medium;
import org.tsuzuki.receipt.document.Paper;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.print.ReceiptLanguages;
import org.tsuzuki.receipt.print.ReceiptLayoutForm;

/**
 * The slip with what hands it over: languages, paper, addressee, then on paper or electronically. Every handing-out is
 * recorded before it happens.
 */
public final class ReceiptDelivery extends Composite<Div> {

    private final transient ReceiptDesk desk;
    private final ReceiptContent receipt;
    private final SerializableRunnable handedOut;
    private final Choice<CustomerLanguage> language;
    private final AlsoLanguages also = new AlsoLanguages(() -> preview(nextCopy()));
    private final Choice<Paper> paper;
    private final AddresseeField addressee = new AddresseeField(() -> preview(nextCopy()));
    private final Div preview = new Div();
    private final Anchor file = new Anchor();
    private final MailButton mail;
    private String lastAddress = "";

    /**
     * @param first the language it is written in until another is chosen
     * @param handedOut called after each handing-out was recorded
     */
    public ReceiptDelivery(
            ReceiptDesk desk, ReceiptContent receipt, CustomerLanguage first, SerializableRunnable handedOut) {
        this.desk = desk;
        this.receipt = receipt;
        this.handedOut = handedOut;
        mail = new MailButton(desk.mail(), receipt.number(), this::mail, this::mailed);
        language = new Choice<>(
                Texts.t("receipt.language"),
                List.of(CustomerLanguage.values()),
                first,
                CustomerLanguage::ownName,
                this::speak);
        also.beside(first);
        paper = new Choice<>(
                Texts.t("receipt.paper"),
                List.of(Paper.values()),
                desk.usualPaper(),
                each -> Texts.of("receipt.paper", each),
                chosen -> preview(nextCopy()));
        var tools = new Div(language, also, paper);
        tools.addClassName("hand-out-tools");
        if (desk.mayServe()) {
            var media = new Div(onPaper(), electronically());
            media.addClassName("hand-out-tools");
            getContent().add(tools, addressee, media, mail.problems());
        } else {
            tools.add(forTheFiles());
            getContent().add(tools);
        }
        file.getElement().setAttribute("hidden", true);
        preview.addClassName("slip-preview");
        preview(nextCopy());
        getContent().addClassName("stack");
        getContent().add(preview, file);
    }

    /** Leaves the slip to be unfolded on a phone, where other things are looked for first. */
    public ReceiptDelivery folded() {
        getContent().replace(preview, new FoldedFields(Texts.t("receipt.preview"), preview));
        return this;
    }

    private MediumGroup onPaper() {
        var print = Keys.on(new Button(Texts.t("receipt.print"), click -> print()), "P");
        print.addThemeVariants(ButtonVariant.PRIMARY);
        return new MediumGroup(Texts.t("receipt.onPaper"), print).owing(receipt.stampDuty());
    }

    private MediumGroup electronically() {
        var group = new MediumGroup(Texts.t("receipt.electronic"), downloadButton("receipt.download", Medium.PDF));
        return desk.maySendMail() ? group.offer(mail) : group;
    }

    private MediumGroup forTheFiles() {
        return new MediumGroup(Texts.t("receipt.forTheFiles"), downloadButton("receipt.fileCopy", Medium.FILE));
    }

    private Button downloadButton(String key, Medium medium) {
        return Keys.on(new Button(Texts.t(key), click -> download(medium)), "D");
    }

    /** As its button does. */
    public void print() {
        addressee.use(to -> {
            var handOut = desk.receipts().recordHandOut(receipt.number(), Medium.PAPER, to);
            preview(handOut.copy()).print(paper.chosen());
            Toasts.done(Texts.t("receipt.printing", handOut.copy()));
            handedOut.run();
        });
    }

    private void download(Medium medium) {
        addressee.use(to -> {
            var handOut = medium == Medium.FILE
                    ? desk.receipts().recordFileCopy(receipt.number())
                    : desk.receipts().recordHandOut(receipt.number(), medium, to);
            file.setHref(pdfOf(form(handOut.copy()), paper.chosen()), AttachmentType.DOWNLOAD);
            file.getElement().executeJs("this.click()");
            preview(nextCopy());
            handedOut.run();
        });
    }

    private void mail() {
        addressee.use(to -> new MailDialog(address(), address -> {
                    mail.follow(desk.mail().send(receipt, languages(), to, paper.chosen(), address));
                    lastAddress = address;
                })
                .open());
    }

    /** The one typed last, so that it can be corrected when a mail came back. */
    private String address() {
        return lastAddress.isEmpty() ? desk.addressOf(receipt) : lastAddress;
    }

    private void mailed() {
        preview(nextCopy());
        handedOut.run();
    }

    private DownloadHandler pdfOf(ReceiptLayoutForm form, Paper size) {
        return DownloadHandler.fromInputStream(request -> {
            var bytes = desk.pdf().render(receipt, form, size);
            var name = CustomerTexts.get(
                    form.main(), "receipt.file", receipt.number().value());
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/pdf", bytes.length);
        });
    }

    private ReceiptPreview preview(int copy) {
        var slip = new ReceiptPreview(receipt, form(copy), paper.chosen());
        preview.removeAll();
        preview.add(slip);
        return slip;
    }

    private ReceiptLayoutForm form(int copy) {
        return new ReceiptLayoutForm(
                        languages(), copy, addressee.read(), desk.codes().of(receipt))
                .standing(desk.receipts().statusNow(receipt).orElse(null));
    }

    private ReceiptLanguages languages() {
        return new ReceiptLanguages(language.chosen(), also.chosen());
    }

    private void speak(CustomerLanguage main) {
        also.beside(main);
        preview(nextCopy());
    }

    private int nextCopy() {
        return desk.mayServe() ? desk.receipts().nextCopy(receipt.number()) : Delivery.ON_FILE;
    }
}
