package org.tsuzuki.renewal.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.Offers;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.security.Role;

@DeskTest
class RenewalMoneyTest {

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private Offers offers;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
    }

    @AfterEach
    void endOffers() {
        offers.removeAll();
    }

    @Test
    void the_highest_amounts_are_recorded_to_the_yen() {
        card = counter.povo();
        var form = counter.amount(card, "9,999,999").withFee("1");

        assertThat(receipt(form).total()).isEqualTo(Yen.LARGEST);
    }

    @Test
    void a_renewal_that_costs_nothing_has_a_receipt_all_the_same() {
        card = counter.povo();

        assertThat(receipt(counter.amount(card, "0")).total()).isEqualTo(Yen.ZERO);
    }

    @Test
    void an_offer_stands_on_the_receipt() {
        offers.add("Ten off", 10, null, TestClock.TODAY);

        var receipt = receipt(counter.voucher(card).withPromotion("Ten off"));

        assertThat(receipt.total()).isEqualTo(new Yen(3_000));
        assertThat(receipt.details().lines())
                .extracting(line -> line.amount())
                .containsExactly(new Yen(3_000), new Yen(-300), new Yen(300));
    }

    private ReceiptContent receipt(RenewalChoice form) {
        var recorded = counter.record(UUID.randomUUID(), card.id(), form);
        var receipt = receipts.find(new ReceiptNumber(recorded.receiptNumber())).orElseThrow();
        assertThat(receipt.total())
                .isEqualTo(renewals.find(recorded.id()).orElseThrow().total());
        return receipt;
    }
}
