package org.tsuzuki.renewal.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.receipt.ui.ReceiptPreview;
import org.tsuzuki.renewal.Observation;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedRenewal;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.renewal.refund.RefundOrder;
import org.tsuzuki.security.Role;
import org.tsuzuki.validity.KeyDateKind;

/** What a receipt says when it is printed once more is known, and how it leads to its renewal and back. */
@Import(Tills.class)
class ReceiptStatusTest extends ScreenTest {

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ResultService results;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    private RecordedRenewal sold;

    @BeforeEach
    void aSale() {
        signedIn.as(Role.CLERK);
        sold = counter.record(counter.prepaid());
    }

    @Test
    void a_print_after_the_confirmation_says_so_with_its_time_and_the_document_stays() {
        var issued = document(sold.receiptNumber());
        open("receipts/" + sold.receiptNumber());
        assertThat(slip()).contains("Result pending").doesNotContain("Status on");
        clock.advance(Duration.ofHours(3));
        confirm();

        open("receipts/" + sold.receiptNumber());

        assertThat(slip())
                .contains("Status on 2026-11-20 15:00 JST: Renewal confirmed, last day 2027-01-20")
                .doesNotContain("Result pending");
        assertThat(document(sold.receiptNumber())).isEqualTo(issued);
    }

    @Test
    void a_print_after_a_failure_says_so() {
        results.fail(sold.id(), "declined");

        open("renewals/" + sold.id());

        assertThat(slip()).contains(": Renewal failed").doesNotContain("Result pending");
    }

    @Test
    void receipt_renewal_and_refund_are_one_click_from_each_other() {
        results.fail(sold.id(), "declined");
        var refund = corrections.refund(
                sold.id(), new RefundOrder(Map.of(SalePart.FEE, new Yen(300)), "CASH", "declined", counter.agreed()));
        var renewal = "renewals/" + sold.id();
        var receipt = "receipts/" + sold.receiptNumber();

        assertThat(linksOf(renewal)).contains(receipt, "receipts/" + refund);
        assertThat(linksOf(receipt)).contains(renewal, "receipts/" + refund);
        assertThat(linksOf("receipts/" + refund)).contains(renewal, receipt);
        assertThat(slip()).doesNotContain("Status on");
    }

    private void confirm() {
        var promised = renewals.find(sold.id())
                .orElseThrow()
                .details()
                .promised()
                .get(KeyDateKind.DATA)
                .orElseThrow()
                .lastDay();
        results.confirm(sold.id(), new Observation(promised, null, "", Observation.Source.CARRIER_PAGE));
    }

    private List<String> linksOf(String address) {
        open(address);
        return find(Anchor.class).all().stream()
                .map(anchor -> anchor.getHref().replaceFirst("^/", ""))
                .toList();
    }

    private void open(String address) {
        UI.getCurrent().navigate(address);
    }

    private String slip() {
        return find(ReceiptPreview.class).single().getElement().getTextRecursively();
    }

    private String document(String receipt) {
        return database.sql("select content from receipt where number = ?")
                .param(receipt)
                .query(String.class)
                .single();
    }
}
