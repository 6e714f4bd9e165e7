package org.tsuzuki.renewal.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.h2.tools.Csv;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.tsuzuki.DeskTest;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Yen;
import org.tsuzuki.customer.CustomerNames;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.drawer.Tills;
import org.tsuzuki.export.ExportedTransactions;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.TypedTender;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.receipt.document.ReceiptNumber;
import org.tsuzuki.renewal.SalePart;
import org.tsuzuki.renewal.checkout.CheckoutService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RecordedSale;
import org.tsuzuki.renewal.draft.CartService;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.PendingApprovals;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.renewal.refund.CorrectionService;
import org.tsuzuki.renewal.refund.RefundOrder;
import org.tsuzuki.security.Role;

/** What the exported table adds up to, read by a reader that has nothing to do with its writer. */
@DeskTest
@Import(Tills.class)
class TransactionSumsTest {

    @Autowired
    private TransactionService transactions;

    @Autowired
    private ExportedTransactions exported;

    @Autowired
    private TransactionData data;

    @Autowired
    private CartService carts;

    @Autowired
    private DraftService drafts;

    @Autowired
    private CheckoutService checkout;

    @Autowired
    private ResultService results;

    @Autowired
    private CorrectionService corrections;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private Counter counter;

    @Autowired
    private Tills tills;

    @Autowired
    private CustomerService customers;

    @TempDir
    private Path directory = Path.of("");

    @BeforeEach
    void at_a_branch_of_my_own() {
        tills.join(tills.branch(), Role.CLERK);
    }

    @Test
    void the_sums_of_the_table_are_those_of_the_screen() throws Exception {
        var failed = tills.sell();
        results.fail(failed.id(), "declined");
        family();
        corrections.refund(
                failed.id(),
                new RefundOrder(Map.of(SalePart.FEE, new Yen(300)), "CASH", "fee not due", counter.agreed()));
        corrections.refund(
                failed.id(),
                new RefundOrder(Map.of(SalePart.AMOUNT, new Yen(3_000)), "CASH", "store declined", counter.agreed()));

        var rows = rows();

        var screen = transactions.totals(TransactionFilter.EVERYTHING);
        assertThat(screen.count()).isEqualTo(3);
        assertThat(sum(rows, "total")).isEqualTo(screen.taken().amount()).isEqualTo(6_600);
        assertThat(sum(rows, "cash") + sum(rows, "creditCard") + sum(rows, "cashless") + sum(rows, "credit"))
                .isEqualTo(sum(rows, "total"));
        assertThat(sum(rows, "taxable10") + sum(rows, "notTaxed") + sum(rows, "passThrough"))
                .isEqualTo(sum(rows, "total"));
        assertThat(of(rows, "Renewal")).hasSize(3);
        assertThat(of(rows, "Refund")).hasSize(2);
    }

    @Test
    void a_refund_has_a_row_of_its_own_behind_its_renewal() throws Exception {
        var failed = tills.sell();
        results.fail(failed.id(), "declined");
        var number = corrections.refund(
                failed.id(),
                new RefundOrder(Map.of(SalePart.FEE, new Yen(300)), "CASH", "fee not due", counter.agreed()));

        var rows = rows();

        assertThat(rows).extracting(row -> row.get("receipt")).containsExactly(failed.receiptNumber(), number);
        assertThat(rows.getFirst())
                .containsEntry("kind", "Renewal")
                .containsEntry("total", "3300")
                .containsEntry("notTaxed", "3000")
                .containsEntry("taxable10", "300")
                .containsEntry("taxRate", "10")
                .containsEntry("tax10", "27")
                .containsEntry("cash", "3300")
                .containsEntry("payments", "Cash 3300");
        assertThat(rows.getFirst().get("references")).contains("Till receipt number");
        assertThat(rows.getLast())
                .containsEntry("kind", "Refund")
                .containsEntry("original", failed.receiptNumber())
                .containsEntry("reason", "fee not due")
                .containsEntry("total", "-300")
                .containsEntry("taxable10", "-300")
                .containsEntry("tax10", "-27")
                .containsEntry("notTaxed", "0")
                .containsEntry("cash", "-300")
                .containsEntry("payments", "Cash -300")
                .containsEntry("amount", "");
    }

    @Test
    void a_familys_cards_add_up_to_their_receipt_in_tax_and_payment() throws Exception {
        var sale = family();

        var rows = rows();

        var receipt = receipts.find(new ReceiptNumber(sale.receiptNumber())).orElseThrow();
        assertThat(rows).hasSize(2);
        assertThat(sum(rows, "tax10")).isEqualTo(receipt.tax().tax10().amount());
        assertThat(sum(rows, "taxable10")).isEqualTo(receipt.tax().taxable10().amount());
        assertThat(sum(rows, "cash")).isEqualTo(4_000);
        assertThat(sum(rows, "creditCard")).isEqualTo(2_600);
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(Long.parseLong(value(row, "cash")) + Long.parseLong(value(row, "creditCard")))
                                .isEqualTo(Long.parseLong(value(row, "total"))));
    }

    @Test
    void L09_a_spreadsheet_adds_up_what_the_screen_says() throws Exception {
        Spreadsheet.mustBeThere();
        var failed = tills.sell();
        results.fail(failed.id(), "declined");
        family();
        var refund = corrections.refund(
                failed.id(),
                new RefundOrder(Map.of(SalePart.FEE, new Yen(300)), "CASH", "fee not due", counter.agreed()));
        corrections.refund(
                failed.id(),
                new RefundOrder(Map.of(SalePart.AMOUNT, new Yen(3_000)), "CASH", "store declined", counter.agreed()));

        var sheet = spreadsheet();

        var screen = transactions.totals(TransactionFilter.EVERYTHING);
        assertThat(sheet.body()).hasSize(5);
        assertThat(added(sheet, "total")).isEqualTo(screen.taken().amount()).isEqualTo(6_600);
        assertThat(added(sheet, "cash") + added(sheet, "creditCard")).isEqualTo(6_600);
        assertThat(added(sheet, "taxable10") + added(sheet, "notTaxed") + added(sheet, "passThrough"))
                .isEqualTo(6_600);
        for (var column :
                List.of("amount", "fee", "taxable10", "tax10", "notTaxed", "cash", "creditCard", "cashless")) {
            assertThat(added(sheet, column)).as(column).isEqualTo(sum(rows(), column));
        }
        var back = sheet.body().stream()
                .filter(row -> cell(row, "receipt").text().equals(refund))
                .findFirst()
                .orElseThrow();
        assertThat(cell(back, "kind").text()).isEqualTo("Refund");
        assertThat(cell(back, "original").text()).isEqualTo(failed.receiptNumber());
        assertThat(cell(back, "total").number()).isEqualTo(-300);
        assertThat(cell(back, "taxable10").number()).isEqualTo(-300);
        assertThat(cell(back, "taxRate").number()).isEqualTo(10);
        assertThat(cell(back, "tax10").number()).isEqualTo(-27);
        assertThat(cell(back, "amount").isEmpty()).isTrue();
        assertThat(cell(back, "time").date()).startsWith(TestClock.TODAY.toString());
    }

    @Test
    void S07_a_spreadsheet_calculates_no_text_and_keeps_every_digit() throws Exception {
        Spreadsheet.mustBeThere();
        var sale = tills.sale();
        var customer = customers.find(sale.card().customerId()).orElseThrow();
        customers.change(customer.withNames(new CustomerNames(null, null, "=1+1")));
        var form = sale.form().withReference("tillReceipt", "000123450");
        var sold = counter.record(UUID.randomUUID(), sale.card().id(), form, Submission.DONE, counter.word());
        results.fail(sold.id(), "declined");
        corrections.refund(
                sold.id(), new RefundOrder(Map.of(SalePart.FEE, new Yen(300)), "CASH", "=2+2", counter.agreed()));

        var sheet = spreadsheet();

        assertThat(sheet.body()).hasSize(2).allSatisfy(row -> {
            assertThat(row).noneMatch(Spreadsheet.Cell::calculated);
            assertThat(cell(row, "customerName").text()).isEqualTo("'=1+1");
            assertThat(cell(row, "references").isText()).isTrue();
            assertThat(cell(row, "references").text()).contains("Till receipt number 000123450");
            assertThat(cell(row, "cardNumber").isText()).isTrue();
            assertThat(cell(row, "cardNumber").text()).startsWith("0").contains("-");
            assertThat(cell(row, "customerNumber").isText()).isTrue();
            assertThat(cell(row, "receipt").isText()).isTrue();
        });
        assertThat(cell(sheet.body().getLast(), "reason").text()).isEqualTo("'=2+2");
    }

    private Spreadsheet spreadsheet() throws Exception {
        var sheet = Spreadsheet.open(directory, exported());
        assertThat(sheet.headings())
                .isEqualTo(Column.ids(data.columns()).stream()
                        .map(column -> Column.heading(column, Language.EN))
                        .toList());
        return sheet;
    }

    /** What the spreadsheet's own sum of a column is: it passes over whatever is no number to it. */
    private long added(Spreadsheet sheet, String column) {
        return sheet.body().stream()
                .map(row -> cell(row, column))
                .filter(Spreadsheet.Cell::isNumber)
                .mapToLong(Spreadsheet.Cell::number)
                .sum();
    }

    private Spreadsheet.Cell cell(List<Spreadsheet.Cell> row, String column) {
        return row.get(Column.ids(data.columns()).indexOf(column));
    }

    /** Two cards, 6,600 yen, of which 2,600 by card. */
    private RecordedSale family() {
        carts.discard();
        for (var card : List.of(counter.prepaid(), counter.prepaid())) {
            drafts.save(card.id(), counter.form(card, "CARRIER_WEB").withTendered(""));
            carts.add(card.id());
        }
        carts.pay(PaymentChoice.NONE.withMethod("CASH").withTenders(List.of(new TypedTender("CREDIT_CARD", "2600"))));
        return checkout.record(carts.request(carts.current(), new PendingApprovals()));
    }

    /** The rows of the table by the key of their column. */
    private List<Map<String, String>> rows() throws IOException, SQLException {
        var text = new String(exported(), StandardCharsets.UTF_8).substring(1);
        var columns = Column.ids(data.columns());
        var places = IntStream.range(0, columns.size())
                .mapToObj(place -> "column" + place)
                .toArray(String[]::new);
        var rows = new ArrayList<Map<String, String>>();
        try (var table = new Csv().read(new StringReader(text), places)) {
            assertThat(table.next()).isTrue();
            for (var place = 0; place < places.length; place++) {
                assertThat(table.getString(place + 1))
                        .isEqualTo(Messages.get(Language.EN, "export.column." + columns.get(place)));
            }
            while (table.next()) {
                var row = new HashMap<String, String>();
                for (var place = 0; place < places.length; place++) {
                    row.put(columns.get(place), Objects.requireNonNullElse(table.getString(place + 1), ""));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private byte[] exported() throws IOException {
        var out = new ByteArrayOutputStream();
        exported.export(TransactionFilter.EVERYTHING, TransactionOrder.LATEST_FIRST, Language.EN, out);
        return out.toByteArray();
    }

    private static List<Map<String, String>> of(List<Map<String, String>> rows, String kind) {
        return rows.stream().filter(row -> kind.equals(row.get("kind"))).toList();
    }

    private static long sum(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> value(row, column))
                .filter(value -> !value.isEmpty())
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static String value(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column));
    }
}
