package org.tsuzuki.receipt.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.receipt.document.Addressee;
import org.tsuzuki.receipt.document.Paper;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptExamples;
import org.tsuzuki.receipt.document.ReceiptLine;
import org.tsuzuki.receipt.document.TaxTreatment;

/** A receipt is short: one language, and Japanese beside what the tax law wants. */
class ReceiptLayoutTest {

    private static final ReceiptPdf PDF = new ReceiptPdf();

    static Stream<Arguments> papersAndLanguages() {
        return Arrays.stream(Paper.values())
                .flatMap(paper ->
                        Arrays.stream(CustomerLanguage.values()).map(language -> Arguments.of(paper, language)));
    }

    @ParameterizedTest
    @MethodSource("papersAndLanguages")
    void a_simplified_invoice_has_all_that_the_law_wants_in_japanese(Paper paper, CustomerLanguage language)
            throws IOException {
        assertThat(read(ReceiptExamples.receiptFor("WANG XIAOMING"), form(language, null), paper))
                .contains("領収書", "適格簡易請求書", "SJ-2026-001912")
                .contains("新宿旅行社東京新宿店", "T8900000000001")
                .contains("2026-11-2021:46JST")
                .contains("チャージ¥3,000", "手数料", "リピーター割引")
                .contains("合計", "3,300", "10%対象（税込）", "内消費税", "27", "非課税", "3,000");
    }

    @ParameterizedTest
    @MethodSource("papersAndLanguages")
    void a_qualified_invoice_names_the_buyer_too(Paper paper, CustomerLanguage language) throws IOException {
        assertThat(read(ReceiptExamples.receiptFor("LI"), form(language, new Addressee("株式会社つづき")), paper))
                .contains("適格請求書", "株式会社つづき", "新宿旅行社東京新宿店", "T8900000000001", "10%対象（税込）", "内消費税")
                .doesNotContain("適格簡易請求書");
    }

    @ParameterizedTest
    @MethodSource("papersAndLanguages")
    void a_return_invoice_has_both_days(Paper paper, CustomerLanguage language) throws IOException {
        assertThat(read(ReceiptExamples.refund(new Yen(11_000)), form(language, null), paper))
                .contains("返金伝票", "適格返還請求書", "T8900000000001")
                .contains("返金日", "2026-11-2021:46JST", "元の領収書", "SJ-2026-000877", "元のお取引日", "2026-11-0212:04JST")
                .contains("返金合計", "11,000", "1,000", "10%対象（税込）", "内消費税", "非課税");
    }

    @ParameterizedTest
    @EnumSource
    void money_by_credit_card_and_money_paid_on_behalf_are_named_in_japanese(CustomerLanguage language) {
        var family = rows(ReceiptExamples.family(), ReceiptLanguages.of(language));

        assertThat(family).contains("クレジットカード", "不課税（立替金）");
    }

    @Test
    void what_only_the_customer_reads_is_said_in_one_language() {
        var chinese = rows(ReceiptExamples.receiptFor("WANG"), ReceiptLanguages.of(CustomerLanguage.ZH_HANS));

        assertThat(chinese)
                .contains("有效期", "充值券号", "找零", "经办人 王梅", "客户编号 100042", "充值码输入后不可退款。", "已确认到账")
                .doesNotContain("有効期限", "チャージ券番号", "お釣り", "担当", "お客様番号", "反映を確認済み", "返金はできません")
                .doesNotContain("RECEIPT", "Service fee", "Total", "label=Change", "Voucher");
    }

    @Test
    void other_languages_stand_there_when_they_are_wanted() {
        var wanted = new ReceiptLanguages(CustomerLanguage.ZH_HANT, Set.of(CustomerLanguage.JA, CustomerLanguage.EN));

        assertThat(rows(ReceiptExamples.receiptFor("WANG"), wanted))
                .contains("收據", "領収書 / RECEIPT", "找零", "お釣り / Change", "No refund once the code has been entered.")
                .doesNotContain("收据", "找零 / 找零");
    }

    @Test
    void japanese_alone_is_japanese_alone() {
        assertThat(rows(ReceiptExamples.family(), ReceiptLanguages.of(CustomerLanguage.JA)))
                .doesNotContain("收", "RECEIPT", "Service", " / 不", "现金");
    }

    @Test
    void readers_of_traditional_chinese_are_served() {
        assertThat(rows(ReceiptExamples.cards(1), ReceiptLanguages.of(CustomerLanguage.ZH_HANT)))
                .contains("收據", "合格簡易發票", "60 天儲值 3,000 日圓", "服務費", "上網截止日、撥打截止日", "號碼失效日")
                .contains("實收現金", "5,000 日圓", "找零", "1,700 日圓", "儲值後不可取消或退款", "待確認")
                .doesNotContain("收据", "服务", "后不可", "日元");
    }

    @Test
    void chinese_readers_see_yen_and_no_yuan_sign() {
        for (var language : List.of(CustomerLanguage.ZH_HANS, CustomerLanguage.ZH_HANT)) {
            var said = ReceiptLayout.rows(ReceiptExamples.cards(1), language, 1).stream()
                    .filter(ReceiptLayoutRow.Pair.class::isInstance)
                    .map(ReceiptLayoutRow.Pair.class::cast)
                    .flatMap(pair -> Stream.of(pair.label(), pair.value()))
                    .toList();

            assertThat(said).noneMatch(text -> text.contains("¥")).anyMatch(text -> text.startsWith("3,300 日"));
        }
    }

    @Test
    void dates_that_move_together_stand_in_one_row() {
        var moved = ReceiptLayout.rows(ReceiptExamples.cards(1), CustomerLanguage.EN, 1).stream()
                .filter(ReceiptLayoutRow.Change.class::isInstance)
                .map(ReceiptLayoutRow.Change.class::cast)
                .toList();

        assertThat(moved)
                .containsExactly(
                        new ReceiptLayoutRow.Change("Data until, Calls until", "", "2026-11-22", "2027-01-21"),
                        new ReceiptLayoutRow.Change("Number lost on", "", "2026-11-22", "2028-01-16"));
    }

    @Test
    void what_holds_for_every_card_of_a_family_is_said_once() {
        var family = rows(ReceiptExamples.cards(3), ReceiptLanguages.of(CustomerLanguage.EN));

        assertThat(family.split("Cannot be cancelled", -1)).hasSize(2);
        assertThat(family.split("Number lost on", -1)).hasSize(4);
    }

    @Test
    void what_differs_between_the_cards_stands_with_each() {
        var family = rows(ReceiptExamples.family(), ReceiptLanguages.of(CustomerLanguage.EN));

        assertThat(family.indexOf("No refund once")).isBetween(0, family.indexOf("080 8765 4321"));
    }

    @Test
    void an_english_apostrophe_is_as_narrow_as_english_wants_it() throws IOException {
        var line = new ReceiptLine(Trilingual.same("Customer’s own plan"), new Yen(3_000), TaxTreatment.TAX10);
        var receipt = ReceiptExamples.sold(List.of(line), false);

        for (var language : List.of(CustomerLanguage.EN, CustomerLanguage.ZH_HANS, CustomerLanguage.JA)) {
            var apostrophe = letters(PDF.render(receipt, form(language, null), Paper.SLIP80)).stream()
                    .filter(letter -> letter.getUnicode().equals("’"))
                    .findFirst()
                    .orElseThrow();
            assertThat(apostrophe.getWidth()).isLessThan(apostrophe.getFontSizeInPt() / 2);
        }
    }

    private static ReceiptLayoutForm form(CustomerLanguage language, @Nullable Addressee addressee) {
        return new ReceiptLayoutForm(ReceiptLanguages.of(language), 1, addressee, null);
    }

    private static String rows(ReceiptContent receipt, ReceiptLanguages languages) {
        return ReceiptLayout.rows(receipt, new ReceiptLayoutForm(languages, 1, null, null))
                .toString();
    }

    /** Without white space, because lines may be broken anywhere. */
    private static String read(ReceiptContent receipt, ReceiptLayoutForm form, Paper paper) throws IOException {
        try (var document = Loader.loadPDF(PDF.render(receipt, form, paper))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static List<TextPosition> letters(byte[] pdf) throws IOException {
        var letters = new ArrayList<TextPosition>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    letters.add(letter);
                }
            }.getText(document);
        }
        return letters;
    }
}
