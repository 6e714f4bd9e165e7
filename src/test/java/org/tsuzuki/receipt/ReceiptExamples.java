package org.tsuzuki.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

/** Receipts to test with. */
public final class ReceiptExamples {

    private static final UUID CARD = UUID.fromString("00000000-0000-0000-0000-00000000ca4d");

    private ReceiptExamples() {}

    public static ReceiptContent receiptFor(@Nullable String customer) {
        return new ReceiptContent(
                new ReceiptNumber("SJ-2026-001912"),
                Instant.parse("2026-11-20T12:46:00Z"),
                "王梅",
                details(CARD, customer));
    }

    /** A SoftBank top-up of 3,000 yen with a fee of 550 and a discount of 250, paid with 4,000 in cash. */
    public static ReceiptDetails details(UUID card, @Nullable String customer) {
        var lines = List.of(
                new ReceiptLine(
                        new Trilingual("充值 ¥3,000", "チャージ ¥3,000", "Top-up ¥3,000"),
                        new Yen(3_000),
                        TaxKind.NOT_TAXED_AT_SALE),
                new ReceiptLine(new Trilingual("手续费", "手数料", "Service fee"), new Yen(550), TaxKind.TAX10),
                new ReceiptLine(new Trilingual("老顾客优惠", "リピーター割引", "Returning guest"), new Yen(-250), TaxKind.TAX10));
        return new ReceiptDetails(
                new ReceiptIssuer("東京新宿店", "新宿旅行社 東京新宿店", "東京都新宿区西新宿1-1-1", "03-0000-0000", "T8900000000001"),
                new ReceiptCustomer(customer, "100042"),
                List.of(new ReceiptItem(
                        new ReceiptCard(
                                card,
                                List.of("090", "1234", "5678"),
                                Trilingual.same("SoftBank"),
                                new Trilingual("预付卡 3000", "プリペイド 3000", "Prepaid 3000"),
                                new Trilingual("3GB · 通话30分钟", "3GB · 通話30分", "3 GB · 30 min of calls"),
                                new Trilingual("便利店充值券", "コンビニのチャージ券", "Convenience store voucher")),
                        lines,
                        List.of(new ClockChange(
                                new Trilingual("有效期", "有効期限", "Valid until"),
                                LocalDate.of(2026, 11, 22),
                                LocalDate.of(2027, 1, 21))),
                        List.of(ReceiptReference.of(new Trilingual("充值券号", "チャージ券番号", "Voucher"), "1234567890123456")),
                        new Trilingual("充值码输入后不可退款。", "チャージ後の返金はできません。", "No refund once the code has been entered."))),
                List.of(ReceiptPayment.cash(new Trilingual("现金", "現金", "Cash"), new Yen(4_000), new Yen(3_300))),
                null,
                new Trilingual("已确认到账", "反映を確認済み", "Seen on the account"));
    }
}
