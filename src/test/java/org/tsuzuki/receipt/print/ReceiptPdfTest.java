package org.tsuzuki.receipt.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.receipt.document.Paper;
import org.tsuzuki.receipt.document.ReceiptExamples;

class ReceiptPdfTest {

    private static final ReceiptPdf PDF = new ReceiptPdf();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "髙橋 さくら",
                "欧阳娜娜",
                "ESTEBAN Müller",
                "王高山 見金食",
                "歐陽娜娜 WANG",
                "𠮷野 家子",
                "Đặng Thị Hương",
                "Łukasz Żółć",
                "﨑山 ﾊﾅｺ",
                "Иван Ωmega"
            })
    void a_name_in_any_script_can_be_read_back(String name) throws IOException {
        for (var language : CustomerLanguage.values()) {
            assertThat(text(PDF.render(
                            ReceiptExamples.receiptFor(name), ReceiptLayoutForm.of(language, 1), Paper.SLIP80)))
                    .contains(name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_field_can_be_read_back_on_every_paper(Paper paper) throws IOException {
        assertThat(text(PDF.render(
                        ReceiptExamples.receiptFor("髙橋 さくら"), ReceiptLayoutForm.of(CustomerLanguage.JA, 1), paper)))
                .contains("領収書", "SJ-2026-001912")
                .doesNotContain("收据", "RECEIPT")
                .contains("新宿旅行社 東京新宿店", "東京都新宿区西新宿1-1-1", "03-0000-0000", "T8900000000001")
                .contains("2026-11-20 21:46 JST", "王梅", "髙橋 さくら 様", "100042")
                .contains("090 1234 5678", "SoftBank", "プリペイド 3000", "コンビニのチャージ券")
                .contains("チャージ ¥3,000", "手数料", "¥550", "リピーター割引", "-¥250", "¥3,300", "¥300", "¥27", "適格簡易請求書")
                .contains("現金", "¥4,000", "お預かり", "お釣り", "¥700")
                .contains("有効期限", "2026-11-22 → 2027-01-21", "…3456", "反映を確認済み")
                .contains("チャージ後の返金はできません。")
                .doesNotContain("再発行", "1234567890123456");
    }

    @Test
    void the_leading_language_changes_with_the_customer() throws IOException {
        assertThat(text(PDF.render(
                        ReceiptExamples.receiptFor("LI"), ReceiptLayoutForm.of(CustomerLanguage.EN, 1), Paper.SLIP80)))
                .startsWith("RECEIPT");
        assertThat(text(PDF.render(
                        ReceiptExamples.receiptFor("LI"),
                        ReceiptLayoutForm.of(CustomerLanguage.ZH_HANS, 1),
                        Paper.SLIP80)))
                .startsWith("收据");
    }

    @Test
    void later_copies_say_so() throws IOException {
        assertThat(text(PDF.render(
                        ReceiptExamples.receiptFor("LI"),
                        ReceiptLayoutForm.of(CustomerLanguage.ZH_HANS, 3),
                        Paper.SLIP80)))
                .contains("副本 3", "再発行3")
                .doesNotContain("COPY 3");
    }

    @Test
    void letters_in_no_font_become_a_visible_box() throws IOException {
        assertThat(text(PDF.render(
                        ReceiptExamples.receiptFor("小林🍣👨‍👩‍👧 葛󠄀城"),
                        ReceiptLayoutForm.of(CustomerLanguage.JA, 1),
                        Paper.A4)))
                .contains("小林□□□□ 葛城 様");
    }

    @Test
    void a_very_long_name_is_broken_and_a_long_receipt_takes_another_sheet() throws IOException {
        var name = "Maximiliana-Theodora von und zu Hohenlohe-Waldenburg-Schillingsfürst "
                .repeat(60)
                .strip();

        try (var document = Loader.loadPDF(
                PDF.render(ReceiptExamples.receiptFor(name), ReceiptLayoutForm.of(CustomerLanguage.EN, 1), Paper.A4))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
        }
        assertThat(text(PDF.render(
                                ReceiptExamples.receiptFor(name),
                                ReceiptLayoutForm.of(CustomerLanguage.EN, 1),
                                Paper.SLIP80))
                        .replaceAll("\\s", ""))
                .contains(name.replaceAll("\\s", ""));
    }

    @Test
    void only_the_letters_in_use_are_embedded() throws IOException {
        var pdf = PDF.render(
                ReceiptExamples.receiptFor("髙橋 さくら"), ReceiptLayoutForm.of(CustomerLanguage.JA, 1), Paper.SLIP80);

        assertThat(pdf.length).isLessThan(120_000);
        try (var document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name)).matches(PDFont::isEmbedded);
            }
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
