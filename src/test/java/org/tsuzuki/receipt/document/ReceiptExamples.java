package org.tsuzuki.receipt.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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

    /** Two cards, paid partly by credit card and partly with foreign notes and coins. */
    public static ReceiptContent family() {
        var single = details(CARD, "LI NA");
        var first = single.items().getFirst();
        var second = new ReceiptItem(
                new ReceiptCard(
                        UUID.fromString("00000000-0000-0000-0000-00000000ca5e"),
                        List.of("080", "8765", "4321"),
                        Trilingual.same("b-mobile"),
                        new Trilingual("访客卡 21 天 7GB", "VISITOR SIM 21日 7GB", "VISITOR SIM 21 days 7GB"),
                        null,
                        new Trilingual("网站充值", "ウェブチャージ", "Website")),
                List.of(
                        new ReceiptLine(
                                new Trilingual("加购 1GB", "1GB 追加", "Add 1GB"), new Yen(500), TaxTreatment.PASS_THROUGH),
                        new ReceiptLine(new Trilingual("手续费", "手数料", "Service fee"), new Yen(550), TaxTreatment.TAX10)),
                List.of(),
                List.of(),
                null,
                null);
        return content(new ReceiptDetails(
                single.issuer(),
                single.customer(),
                List.of(first, second),
                List.of(
                        new ReceiptPayment(
                                new Trilingual("现金", "現金", "Cash"),
                                false,
                                new Yen(2_350),
                                new Yen(3_024),
                                new Yen(674),
                                "USD 20 × 151.2"),
                        ReceiptPayment.exact(new Trilingual("信用卡", "クレジットカード", "Credit card"), true, new Yen(2_000))),
                null,
                single.resultNote()));
    }

    /** So many cards of a family, each topped up on behalf with a fee, as the counter records them; paid in cash. */
    public static ReceiptContent cards(int count) {
        var single = details(CARD, "WANG XIAOMING");
        var plan = new Trilingual("60 天充值 ¥3,000", "60日チャージ ¥3,000", "60-day top-up ¥3,000");
        var lines = List.of(
                new ReceiptLine(plan, new Yen(3_000), TaxTreatment.PASS_THROUGH),
                new ReceiptLine(new Trilingual("服务费", "取扱手数料", "Service fee"), new Yen(300), TaxTreatment.TAX10));
        var card = single.items().getFirst().card();
        var items = IntStream.range(0, count)
                .mapToObj(index -> new ReceiptItem(
                        new ReceiptCard(
                                CARD,
                                List.of("090", "1234", "567" + index),
                                card.carrier(),
                                plan,
                                null,
                                card.channel()),
                        lines,
                        List.of(
                                moved("上网截止日", "データ通信期限", "Data until", 60),
                                moved("拨打截止日", "発信期限", "Calls until", 60),
                                moved("销号日", "番号失効日", "Number lost on", 420)),
                        List.of(ReceiptReference.of(new Trilingual("充值券号", "チャージ券番号", "Voucher"), "1234567890123456")),
                        null,
                        new Trilingual(
                                "充值后不可取消或退款", "チャージ後の取消・返金はできません", "Cannot be cancelled or refunded once topped up")))
                .toList();
        var cash = ReceiptPayment.cash(
                new Trilingual("现金", "現金", "Cash"), new Yen(count * 5_000L), new Yen(count * 3_300L));
        return content(new ReceiptDetails(
                single.issuer(),
                single.customer(),
                items,
                List.of(cash),
                null,
                new Trilingual("待确认", "確認待ち", "Result pending")));
    }

    private static KeyDateChange moved(String zh, String ja, String en, int days) {
        var day = LocalDate.of(2026, 11, 22);
        return new KeyDateChange(new Trilingual(zh, ja, en), day, day.plusDays(days));
    }

    /** The fee and the top-up given back, of which the fee alone is taxed. */
    public static ReceiptContent refund(Yen fee) {
        var single = details(CARD, "髙橋 さくら");
        var sold = single.items().getFirst();
        var lines = List.of(
                new ReceiptLine(sold.lines().getFirst().label(), new Yen(-3_000), TaxTreatment.NOT_TAXED_AT_SALE),
                new ReceiptLine(sold.lines().get(1).label(), fee.negated(), TaxTreatment.TAX10));
        return content(new ReceiptDetails(
                single.issuer(),
                single.customer(),
                List.of(new ReceiptItem(sold.card(), lines, List.of(), List.of(), null, null)),
                List.of(ReceiptPayment.exact(new Trilingual("现金", "現金", "Cash"), false, new Yen(-3_000).minus(fee))),
                new RefundedReceipt(
                        new ReceiptNumber("SJ-2026-000877"), Instant.parse("2026-11-02T03:04:00Z"), "wrong number"),
                null));
    }

    /** Something taxed at 10 %, paid in cash but for a share. */
    public static ReceiptContent taxed(long total, long byCreditCard) {
        var line = new ReceiptLine(Trilingual.same("fee"), new Yen(total), TaxTreatment.TAX10);
        return sold(
                List.of(line),
                List.of(
                        ReceiptPayment.exact(Trilingual.same("Cash"), false, new Yen(total - byCreditCard)),
                        ReceiptPayment.exact(Trilingual.same("Credit card"), true, new Yen(byCreditCard))));
    }

    /** From a branch that has no T number. */
    public static ReceiptContent unregistered() {
        var single = details(CARD, "LI NA");
        var issuer = single.issuer();
        return content(new ReceiptDetails(
                new ReceiptIssuer(issuer.name(), issuer.heading(), issuer.address(), issuer.phone(), null),
                single.customer(),
                single.items(),
                single.payments(),
                null,
                null));
    }

    /** These lines, paid in cash or by credit card. */
    public static ReceiptContent sold(List<ReceiptLine> lines, boolean credit) {
        var method = credit ? new Trilingual("信用卡", "クレジットカード", "Credit card") : new Trilingual("现金", "現金", "Cash");
        return sold(
                lines,
                List.of(ReceiptPayment.exact(method, credit, TaxSplit.of(lines).total())));
    }

    private static ReceiptContent sold(List<ReceiptLine> lines, List<ReceiptPayment> payments) {
        var single = details(CARD, null);
        var item = new ReceiptItem(single.items().getFirst().card(), lines, List.of(), List.of(), null, null);
        return content(new ReceiptDetails(single.issuer(), single.customer(), List.of(item), payments, null, null));
    }

    private static ReceiptContent content(ReceiptDetails details) {
        return new ReceiptContent(
                new ReceiptNumber("SJ-2026-001912"), Instant.parse("2026-11-20T12:46:00Z"), "王梅", details);
    }

    /** A SoftBank top-up of 3,000 yen with a fee of 550 and a discount of 250, paid with 4,000 in cash. */
    public static ReceiptDetails details(UUID card, @Nullable String customer) {
        var lines = List.of(
                new ReceiptLine(
                        new Trilingual("充值 ¥3,000", "チャージ ¥3,000", "Top-up ¥3,000"),
                        new Yen(3_000),
                        TaxTreatment.NOT_TAXED_AT_SALE),
                new ReceiptLine(new Trilingual("手续费", "手数料", "Service fee"), new Yen(550), TaxTreatment.TAX10),
                new ReceiptLine(
                        new Trilingual("老顾客优惠", "リピーター割引", "Returning guest"), new Yen(-250), TaxTreatment.TAX10));
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
                        List.of(new KeyDateChange(
                                new Trilingual("有效期", "有効期限", "Valid until"),
                                LocalDate.of(2026, 11, 22),
                                LocalDate.of(2027, 1, 21))),
                        List.of(ReceiptReference.of(new Trilingual("充值券号", "チャージ券番号", "Voucher"), "1234567890123456")),
                        null,
                        new Trilingual("充值码输入后不可退款。", "チャージ後の返金はできません。", "No refund once the code has been entered."))),
                List.of(ReceiptPayment.cash(new Trilingual("现金", "現金", "Cash"), new Yen(4_000), new Yen(3_300))),
                null,
                new Trilingual("已确认到账", "反映を確認済み", "Seen on the account"));
    }
}
