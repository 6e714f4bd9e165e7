package org.tsuzuki.renewal.refund.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.TypedTender;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.outcome.ui.ResultView;
import org.tsuzuki.security.Role;

class RefundDialogTest extends ScreenTest {

    private static final String MOST = "Credit card";

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ResultService results;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private RenewalId renewal;

    @BeforeEach
    void aSplitPaymentForWhatFailed() {
        signedIn.as(Role.CLERK);
        var card = counter.prepaid();
        var form = counter.form(card, "CARRIER_WEB")
                .paidBy(PaymentChoice.NONE
                        .withMethod("CASH")
                        .withTenders(List.of(new TypedTender("CREDIT_CARD", "2000"))));
        renewal = counter.record(UUID.randomUUID(), card.id(), form, null).id();
        results.fail(renewal, "declined");
        navigate("renewals/" + renewal, ResultView.class);
    }

    @Test
    void every_way_in_is_shown_and_that_of_which_most_is_left_is_offered_first() {
        assertThat(screen()).contains("Cash ¥1,300 + Credit card ¥2,000");

        press("Refund");

        assertThat(find(RefundBreakdown.class).single().getElement().getTextRecursively())
                .contains("¥1,300 came in", "¥2,000 came in");
        assertThat(way().getValue().name().en()).isEqualTo(MOST);
    }

    @Test
    void beyond_what_came_in_by_the_means_somebody_else_is_asked() {
        press("Refund");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("This is ¥1,300 more than is left of what came in by Credit card"));
        assertThat(find(PasswordField.class).all()).hasSize(1);

        type("Plan amount", "1,700");

        assertThat(find(PasswordField.class).all()).isEmpty();
    }

    @Test
    void too_much_is_said_before_a_password_is_looked_at() {
        press("Refund");
        type("Plan amount", "9,000");
        type("Reason", "declined");
        test(find(PasswordField.class).single()).setValue("guessed");

        press("Record refund");

        assertThat(problemOf("Plan amount")).isEqualTo("No more than ¥3,000 can be refunded.");
        assertThat(find(PasswordField.class).single().isInvalid()).isFalse();
        assertThat(find(PasswordField.class).single().getValue()).isEmpty();
    }

    @Test
    void the_return_receipt_is_linked_once_money_was_given_back() {
        press("Refund");
        type("Plan amount", "1,000");
        type("Reason", "declined");

        press("Record refund");

        var sale = renewals.find(renewal).orElseThrow().receiptNumber();
        var slip = receipts.returnsOf(new ReceiptNumber(sale)).getFirst();
        assertThat(slip.total()).isEqualTo(new Yen(-1_300));
        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.getHref().equals("receipts/" + slip.number()))
                .singleElement()
                .satisfies(link ->
                        assertThat(link.getText()).contains(slip.number().value(), "¥1,300"));
    }

    @Test
    void what_failed_is_not_offered_to_be_reversed() {
        assertThat(find(Button.class).withText("Reverse renewal").all()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Select<PaymentMethod> way() {
        return (Select<PaymentMethod>)
                find(Select.class).withLabel("Refunded by").single();
    }
}
