package org.tsuzuki.receipt.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.base.ui.error.NotFoundPage;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.IssuedReceipts;
import org.tsuzuki.receipt.document.Medium;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.security.Role;

@DeskTest
@Import(IssuedReceipts.class)
@ViewPackages(packages = "org.tsuzuki")
@SignedInAs(Role.CLERK)
class ReceiptViewTest extends SpringBrowserlessTest implements Locators {

    private static int branches;

    @Autowired
    private IssuedReceipts issued;

    @Autowired
    private ReceiptService receipts;

    private ReceiptNumber number;

    @BeforeEach
    void issueAReceipt() {
        number = issued.issue(issued.branch("V" + ++branches)).number();
    }

    @Test
    void the_slip_is_shown_and_its_language_changes_at_once() {
        open();
        assertThat(slip()).contains("RECEIPT", "髙橋 さくら", "¥3,300", "2027-01-21");

        findButton().withText("日本語").click();

        assertThat(slip()).contains("領収書", "髙橋 さくら 様").doesNotContain("再発行");
        assertThat(find(Button.class).withText("日本語").single().getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
    }

    @Test
    void other_languages_are_printed_on_request_only() {
        open();
        assertThat(slip()).contains("RECEIPT", "領収書", "Change").doesNotContain("收据", "收據", "お釣り");

        var also = find(CheckboxGroup.class).withLabel("Also in").single();
        test(also).selectItem("繁體中文");
        assertThat(slip()).contains("RECEIPT 領収書 / 收據", "找零").doesNotContain("お釣り");

        findButton().withText("繁體中文").click();
        assertThat(slip()).startsWith("收據").contains("3,300 日圓").doesNotContain("RECEIPT");
    }

    @Test
    void the_slip_is_written_in_traditional_chinese_for_who_reads_it() {
        var taiwanese = issued.issue(issued.draft(issued.branch("V" + ++branches), "林", List.of("zh-Hant", "ja")));

        navigate("receipts/" + taiwanese.number(), ReceiptView.class);

        assertThat(slip()).startsWith("收據 領収書").contains("合格簡易發票", "適格簡易請求書");
        assertThat(find(ReceiptPreview.class).single().getElement().getAttribute("lang"))
                .isEqualTo("zh-Hant");
    }

    @Test
    void the_first_printing_is_the_original_and_the_next_one_is_marked() {
        open();

        findButton().withText("Print").click();
        assertThat(slip()).doesNotContain("COPY");
        findButton().withText("Print").click();

        assertThat(slip()).contains("COPY 2");
        assertThat(receipts.handOuts(number))
                .extracting(Delivery::copy, Delivery::medium)
                .containsExactly(tuple(1, Medium.PAPER), tuple(2, Medium.PAPER));
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void an_auditor_downloads_a_marked_file_copy_and_hands_nothing_out() {
        open();
        assertThat(find(Button.class).withText("Print").all()).isEmpty();
        assertThat(slip()).contains("FILE COPY");

        findButton().withText("Download file copy").click();

        assertThat(receipts.handOuts(number)).singleElement().satisfies(handOut -> {
            assertThat(handOut.medium()).isEqualTo(Medium.FILE);
            assertThat(handOut.staff()).isEqualTo("Test AUDITOR");
        });
        assertThat(view()).contains("File copy", "Test AUDITOR");
    }

    @Test
    void a_full_invoice_is_made_out_to_who_asks_for_it() {
        open();
        assertThat(slip()).contains("Simplified qualified invoice");

        test(find(TextField.class).withLabel("Bill to").single()).setValue("株式会社つづき");
        assertThat(slip()).contains("株式会社つづき", "Qualified invoice").doesNotContain("Simplified");
        findButton().withText("Download PDF").click();

        assertThat(receipts.handOuts(number))
                .singleElement()
                .satisfies(handOut -> assertThat(handOut.addressee()).isEqualTo("株式会社つづき"));
        assertThat(view()).contains("Bill to: 株式会社つづき");
    }

    @Test
    void the_name_on_an_invoice_fits_or_is_explained() {
        open();
        var field = find(TextField.class).withLabel("Bill to").single();
        test(field).setValue("あ".repeat(81));

        findButton().withText("Print").click();

        assertThat(field.isInvalid()).isTrue();
        assertThat(receipts.handOuts(number)).isEmpty();
    }

    @Test
    void the_slip_is_as_wide_as_the_paper() {
        open();
        assertThat(find(ReceiptPreview.class).single().getClassNames()).contains("slip80");

        findButton().withText("58 mm roll").click();

        assertThat(find(ReceiptPreview.class).single().getClassNames()).contains("slip58");
    }

    @Test
    void a_desk_without_a_mail_server_offers_no_mail() {
        open();

        assertThat(find(Button.class).withText("Email receipt").all()).isEmpty();
    }

    @Test
    void a_sale_and_its_return_lead_to_each_other() {
        var draft = issued.draft(issued.branch("V" + ++branches), "LI");
        var sale = issued.issue(draft);
        var back = issued.issueReturn(draft, sale);

        navigate("receipts/" + sale.number(), ReceiptView.class);
        assertThat(links()).contains("/receipts/" + back.number());
        navigate("receipts/" + back.number(), ReceiptView.class);
        assertThat(links()).contains("/receipts/" + sale.number());
        assertThat(slip()).contains("REFUND", "-¥3,550");
    }

    @Test
    void a_family_receipt_leads_to_every_card() {
        var draft = issued.draftOfFamily(issued.branch("V" + ++branches));
        var family = issued.issue(draft);

        navigate("receipts/" + family.number(), ReceiptView.class);

        assertThat(links())
                .containsAll(draft.details().items().stream()
                        .map(item -> "/cards/" + item.card().id())
                        .toList());
        assertThat(draft.details().items()).hasSize(2);
    }

    @Test
    void the_slip_leads_with_the_language_in_the_customers_file() {
        var japanese = issued.issue(issued.draft(issued.branch("V" + ++branches), "髙橋", List.of("ja", "en")));

        navigate("receipts/" + japanese.number(), ReceiptView.class);

        assertThat(slip()).startsWith("領収書");
    }

    @Test
    void keys_print_and_download() {
        open();

        assertThat(find(Button.class).withText("Print").single().getElement().getAttribute("data-key"))
                .isEqualTo("p");
        assertThat(find(Button.class)
                        .withText("Download PDF")
                        .single()
                        .getElement()
                        .getAttribute("data-key"))
                .isEqualTo("d");
    }

    @Test
    void a_number_typed_in_another_form_leads_to_the_receipt() {
        navigate("receipts/" + number.value().toLowerCase(Locale.ROOT), ReceiptView.class);

        assertThat(slip()).contains(number.value());
    }

    @Test
    void an_unknown_number_leads_to_a_friendly_page() {
        navigate("receipts/V1-2026-999999", NotFoundPage.class);
        navigate("receipts/nonsense", NotFoundPage.class);
    }

    private void open() {
        navigate("receipts/" + number, ReceiptView.class);
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private String view() {
        return text(getCurrentView().getElement().getComponent().orElseThrow());
    }

    private String slip() {
        return text(find(ReceiptPreview.class).single());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
