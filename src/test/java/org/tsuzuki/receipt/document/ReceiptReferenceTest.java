package org.tsuzuki.receipt.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tsuzuki.base.Trilingual;

class ReceiptReferenceTest {

    private static final Trilingual VOUCHER = Trilingual.same("Voucher");

    @ParameterizedTest
    @CsvSource({"1234567890123456,3456", "ABCDEFGH,EFGH", "12345,45", "1234,34", "1,''"})
    void a_receipt_shows_the_end_of_a_reference_and_never_most_of_it(String reference, String shown) {
        assertThat(ReceiptReference.of(VOUCHER, reference).lastFour()).isEqualTo(shown);
    }

    @Test
    void a_whole_voucher_code_never_gets_onto_a_receipt() {
        assertThatThrownBy(() -> new ReceiptReference(VOUCHER, "12345")).isInstanceOf(IllegalArgumentException.class);
    }
}
