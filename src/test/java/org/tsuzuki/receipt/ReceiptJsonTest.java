package org.tsuzuki.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tsuzuki.receipt.document.ReceiptExamples;

class ReceiptJsonTest {

    @Test
    void a_stored_receipt_is_read_back_as_it_was() {
        var receipt = ReceiptExamples.receiptFor("髙橋 さくら");

        assertThat(ReceiptJson.read(ReceiptJson.write(receipt))).isEqualTo(receipt);
    }

    @Test
    void what_is_not_known_stays_unknown() {
        var receipt = ReceiptExamples.receiptFor(null);

        assertThat(ReceiptJson.read(ReceiptJson.write(receipt))).isEqualTo(receipt);
    }

    @Test
    void nothing_computed_is_stored() {
        assertThat(ReceiptJson.write(ReceiptExamples.receiptFor("LI")))
                .contains("\"issuedAt\":\"2026-11-20T12:46:00Z\"", "\"after\":\"2027-01-21\"")
                .doesNotContain("negative", "stampDuty", "\"tax\":{", "1234567890123456");
    }
}
