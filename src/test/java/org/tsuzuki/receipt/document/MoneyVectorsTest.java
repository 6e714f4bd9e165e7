package org.tsuzuki.receipt.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.receipt.print.ReceiptLayout;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class MoneyVectorsTest {

    @ParameterizedTest
    @MethodSource("receipts")
    void L04_L05_a_receipt_is_taxed_and_stamped_as_expected(JsonNode vector) {
        var split = TaxSplit.of(lines(vector.get("lines")));
        var medium = Medium.valueOf(vector.path("medium").asString("PAPER"));
        var credit = "CREDIT_CARD".equals(vector.path("paid").asString(""));
        var expected = vector.get("expect");

        expect(expected, "total", split.total());
        expect(expected, "taxable_10_incl", split.taxable10());
        expect(expected, "tax_10", split.tax10());
        var base = StampDuty.base(split, credit ? split.total() : Yen.ZERO);
        expect(expected, "stamp_base", base);
        expect(expected, "stamp_duty", StampDuty.due(base, medium));
    }

    /** The same vectors through a whole receipt, as the counter prints it. */
    @ParameterizedTest
    @MethodSource("receipts")
    void L01_a_printed_receipt_says_the_same(JsonNode vector) {
        var credit = "CREDIT_CARD".equals(vector.path("paid").asString(""));
        var receipt = ReceiptExamples.sold(lines(vector.get("lines")), credit);
        var expected = vector.get("expect");
        var onPaper = !"PDF".equals(vector.path("medium").asString("PAPER"));

        expect(expected, "total", receipt.total());
        expect(expected, "tax_10", receipt.tax().tax10());
        if (onPaper) {
            expect(expected, "stamp_duty", receipt.stampDuty());
        }
        var slip = ReceiptLayout.rows(receipt, CustomerLanguage.JA, 1).toString();
        var tax = receipt.tax().tax10().toString();
        assertThat(slip.split("label=内消費税", -1)).hasSize(receipt.tax().tax10().equals(Yen.ZERO) ? 1 : 2);
        assertThat(slip).contains(receipt.total().toString(), tax);
        assertThat(slip.contains("クレジットカード")).isEqualTo(credit);
    }

    @ParameterizedTest
    @MethodSource("refunds")
    void L07_a_return_invoice_is_titled_as_expected(JsonNode vector) {
        var amount = vector.get("refund").get("amount").asLong();
        var slip = ReceiptLayout.rows(ReceiptExamples.refund(new Yen(amount)), CustomerLanguage.JA, 1)
                .toString();

        assertThat(slip.contains("適格返還請求書"))
                .isEqualTo(vector.get("expect").get("return_invoice_required").asBoolean());
    }

    @ParameterizedTest
    @MethodSource("refunds")
    void L07_a_refund_needs_a_return_invoice_as_expected(JsonNode vector) {
        var refund = new Yen(vector.get("refund").get("amount").asLong());

        assertThat(RefundInvoice.isRequired(refund))
                .isEqualTo(vector.get("expect").get("return_invoice_required").asBoolean());
    }

    @ParameterizedTest
    @MethodSource("typedAmounts")
    void an_amount_is_read_as_expected(JsonNode vector) {
        var typed = vector.get("input_amount").asString();
        var expected = vector.get("expect");

        if (expected.has("error")) {
            assertThatThrownBy(() -> Yen.parse(typed)).isInstanceOf(ProblemException.class);
        } else {
            assertThat(Yen.parse(typed)).isEqualTo(new Yen(expected.get("jpy").asLong()));
        }
    }

    static Stream<JsonNode> receipts() {
        return vectorsWith("lines");
    }

    static Stream<JsonNode> refunds() {
        return vectorsWith("refund");
    }

    static Stream<JsonNode> typedAmounts() {
        return vectorsWith("input_amount");
    }

    private static Stream<JsonNode> vectorsWith(String field) {
        var file = Objects.requireNonNull(MoneyVectorsTest.class.getResourceAsStream("/money.yaml"));
        var vectors = new YAMLMapper().readTree(file).get("money");
        return StreamSupport.stream(vectors.spliterator(), false).filter(vector -> vector.has(field));
    }

    private static List<ReceiptLine> lines(JsonNode nodes) {
        var lines = new ArrayList<ReceiptLine>();
        nodes.forEach(node -> {
            var kind = node.get("kind").asString();
            lines.add(new ReceiptLine(
                    Trilingual.same("line"),
                    new Yen(node.get("amount").asLong()),
                    "EXEMPT".equals(kind) ? TaxTreatment.NOT_TAXED_AT_SALE : TaxTreatment.valueOf(kind)));
        });
        return lines;
    }

    private static void expect(JsonNode expected, String name, Yen actual) {
        if (expected.has(name)) {
            assertThat(actual).as(name).isEqualTo(new Yen(expected.get(name).asLong()));
        }
    }
}
