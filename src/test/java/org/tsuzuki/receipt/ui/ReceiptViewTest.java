package org.tsuzuki.receipt.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.base.ui.NotFoundPage;
import org.tsuzuki.receipt.HandOut;
import org.tsuzuki.receipt.IssuedReceipts;
import org.tsuzuki.receipt.Medium;
import org.tsuzuki.receipt.ReceiptNumber;
import org.tsuzuki.receipt.ReceiptService;
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
    void the_first_printing_is_the_original_and_the_next_one_is_marked() {
        open();

        findButton().withText("Print").click();
        assertThat(slip()).doesNotContain("COPY");
        findButton().withText("Print").click();

        assertThat(slip()).contains("COPY 2");
        assertThat(receipts.handOuts(number))
                .extracting(HandOut::copy, HandOut::medium)
                .containsExactly(tuple(1, Medium.PAPER), tuple(2, Medium.PAPER));
    }

    @Test
    @SignedInAs(Role.AUDITOR)
    void a_download_by_the_auditor_is_counted_too() {
        open();

        findButton().withText("Download PDF").click();

        assertThat(receipts.handOuts(number)).singleElement().satisfies(handOut -> {
            assertThat(handOut.medium()).isEqualTo(Medium.PDF);
            assertThat(handOut.staff()).isEqualTo("Test AUDITOR");
        });
        assertThat(text(getCurrentView().getElement().getComponent().orElseThrow()))
                .contains("Original", "Test AUDITOR");
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

    private String slip() {
        return text(find(ReceiptSlip.class).single());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
