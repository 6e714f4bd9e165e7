package org.tsuzuki.receipt.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsuzuki.base.Yen;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.receipt.print.ReceiptLanguages;
import org.tsuzuki.receipt.print.ReceiptLayout;
import org.tsuzuki.receipt.print.ReceiptLayoutForm;
import org.tsuzuki.receipt.print.ReceiptLayoutRow;
import org.tsuzuki.receipt.print.ReceiptPdf;

/** Every kind of receipt on every paper in every leading language: read back, and measured against the paper's edges. */
class SlipPaperTest {

    static final VerificationCode CHECK = new VerificationCode(
            "SJ-2026-001912-8F3K-9QWX-2M7T-C4ZD", "https://desk.example.jp/check/SJ-2026-001912-8F3K-9QWX-2M7T-C4ZD");

    private static final ReceiptPdf PDF = new ReceiptPdf();
    private static final ReceiptLanguages JAPANESE = ReceiptLanguages.of(CustomerLanguage.JA);
    private static final String COMPANY = "株式会社 髙﨑トラベル欧阳 Müller & Łukasz International Holdings";

    enum Kind {
        SALE(ReceiptExamples.receiptFor("髙橋 さくら Đặng 欧阳娜娜"), null),
        FAMILY(ReceiptExamples.family(), null),
        RETURN(ReceiptExamples.refund(new Yen(11_000)), null),
        INVOICE(ReceiptExamples.receiptFor("LI NA"), new Addressee(COMPANY));

        final ReceiptContent receipt;
        private final @Nullable Addressee addressee;

        Kind(ReceiptContent receipt, @Nullable Addressee addressee) {
            this.receipt = receipt;
            this.addressee = addressee;
        }

        ReceiptLayoutForm in(CustomerLanguage language) {
            return new ReceiptLayoutForm(ReceiptLanguages.of(language), 1, addressee, CHECK);
        }
    }

    static Stream<Arguments> papers() {
        return Arrays.stream(Paper.values())
                .flatMap(paper -> Arrays.stream(Kind.values())
                        .flatMap(kind -> Arrays.stream(CustomerLanguage.values())
                                .map(language -> Arguments.of(paper, kind, language))));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void nothing_is_cut_off(Paper paper, Kind kind, CustomerLanguage language) throws IOException {
        try (var document = Loader.loadPDF(PDF.render(kind.receipt, kind.in(language), paper))) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(paper.width());
            var height = document.getPage(0).getMediaBox().getHeight();
            for (var letter : letters(document)) {
                assertThat(letter.getXDirAdj()).as(letter.getUnicode()).isGreaterThanOrEqualTo(paper.margin() - 0.1f);
                assertThat(letter.getXDirAdj() + letter.getWidthDirAdj())
                        .as(letter.getUnicode())
                        .isLessThanOrEqualTo(paper.width() - paper.margin() + 0.1f);
                assertThat(letter.getYDirAdj()).as(letter.getUnicode()).isBetween(0f, height);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void all_that_the_slip_says_is_read_back_from_embedded_letters(Paper paper, Kind kind, CustomerLanguage language)
            throws IOException {
        var pdf = PDF.render(kind.receipt, kind.in(language), paper);

        var read = plain(text(pdf));
        for (var said : said(ReceiptLayout.rows(kind.receipt, kind.in(language)))) {
            assertThat(read).contains(plain(said));
        }
        try (var document = Loader.loadPDF(pdf)) {
            for (var name : document.getPage(0).getResources().getFontNames()) {
                assertThat(document.getPage(0).getResources().getFont(name)).matches(PDFont::isEmbedded);
            }
        }
        assertThat(pdf.length).isLessThan(160_000);
    }

    @ParameterizedTest
    @EnumSource
    void a_family_has_every_card_and_every_payment_on_one_slip(Paper paper) throws IOException {
        assertThat(text(PDF.render(ReceiptExamples.family(), ReceiptLayoutForm.of(CustomerLanguage.JA, 1), paper)))
                .contains("1 / 2", "090 1234 5678", "2 / 2", "080 8765 4321", "1GB 追加", "不課税")
                .contains("¥4,350", "¥850", "¥77", "¥3,000", "¥500")
                .contains("現金", "¥2,350", "USD 20 × 151.2", "お預かり", "¥3,024", "お釣り", "¥674")
                .contains("クレジットカード", "¥2,000");
    }

    @ParameterizedTest
    @EnumSource
    void a_return_names_both_days_and_the_original(Paper paper) throws IOException {
        assertThat(text(PDF.render(
                        ReceiptExamples.refund(new Yen(11_000)), ReceiptLayoutForm.of(CustomerLanguage.JA, 1), paper)))
                .startsWith("返金伝票")
                .contains("適格返還請求書", "T8900000000001")
                .contains("返金日", "2026-11-20 21:46 JST", "元の領収書", "SJ-2026-000877")
                .contains("元のお取引日", "2026-11-02 12:04 JST")
                .contains("返金合計", "-¥14,000", "-¥11,000", "-¥1,000", "-¥3,000")
                .doesNotContain("wrong number", "お預かり");
    }

    @Test
    void a_small_return_needs_no_return_invoice() {
        assertThat(ReceiptLayout.rows(ReceiptExamples.refund(new Yen(9_999)), CustomerLanguage.JA, 1)
                        .toString())
                .contains("返金伝票")
                .doesNotContain("適格返還請求書");
    }

    @ParameterizedTest
    @EnumSource
    void a_full_invoice_names_the_buyer_politely(Paper paper) throws IOException {
        var receipt = ReceiptExamples.receiptFor("LI NA");
        var form = new ReceiptLayoutForm(JAPANESE, 2, new Addressee("㈱つづき"), null);

        assertThat(text(PDF.render(receipt, form, paper)))
                .contains("適格請求書", "㈱つづき 御中", "再発行2", "T8900000000001", "10%対象（税込）", "内消費税")
                .doesNotContain("簡易", "LI NA");
        assertThat(new Addressee("山田 花子").polite(CustomerLanguage.JA)).isEqualTo("山田 花子 様");
        assertThat(new Addressee("つづき商事 御中").polite(CustomerLanguage.JA)).isEqualTo("つづき商事 御中");
        assertThat(new Addressee("ACME Inc.").polite(CustomerLanguage.EN)).isEqualTo("ACME Inc.");
    }

    @Test
    void without_a_registration_number_it_is_no_qualified_invoice() {
        var receipt = ReceiptExamples.unregistered();

        assertThat(ReceiptLayout.rows(receipt, new ReceiptLayoutForm(JAPANESE, 1, new Addressee("つづき"), null))
                        .toString())
                .contains("つづき 様", "内消費税")
                .doesNotContain("適格", "登録番号");
    }

    @Test
    void what_is_kept_on_file_says_so() {
        assertThat(ReceiptLayout.rows(ReceiptExamples.receiptFor("LI"), CustomerLanguage.JA, Delivery.ON_FILE)
                        .toString())
                .contains("控え")
                .doesNotContain("存档联", "FILE COPY");
    }

    @ParameterizedTest
    @EnumSource
    void a_telephone_reads_the_square_code_off_every_paper(Paper paper) throws Exception {
        try (var document = Loader.loadPDF(PDF.render(Kind.SALE.receipt, Kind.SALE.in(CustomerLanguage.EN), paper))) {
            assertThat(scan(new PDFRenderer(document).renderImageWithDPI(0, 203)))
                    .isEqualTo(CHECK.link());
        }
    }

    @Test
    void without_a_public_address_the_square_code_holds_the_plain_code() throws Exception {
        var check = new VerificationCode(CHECK.text(), null);
        var pdf = PDF.render(
                Kind.SALE.receipt,
                new ReceiptLayoutForm(ReceiptLanguages.of(CustomerLanguage.EN), 1, null, check),
                Paper.SLIP58);

        assertThat(plain(text(pdf))).contains(plain("Show this code at our counter"), plain(CHECK.text()));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(scan(new PDFRenderer(document).renderImageWithDPI(0, 203)))
                    .isEqualTo(CHECK.text());
        }
    }

    private static String scan(BufferedImage image) throws Exception {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (NotFoundException unreadable) {
            throw new AssertionError("No square code can be read", unreadable);
        }
    }

    private static List<String> said(List<ReceiptLayoutRow> rows) {
        return rows.stream()
                .<String>flatMap(row -> switch (row) {
                    case ReceiptLayoutRow.Title(var text, var others) -> Stream.of(text, others);
                    case ReceiptLayoutRow.Rule() -> Stream.empty();
                    case ReceiptLayoutRow.Centred(var parts, var weight) -> parts.stream();
                    case ReceiptLayoutRow.Pair(var label, var others, var value, var weight) ->
                        Stream.of(label, others, value);
                    case ReceiptLayoutRow.Change(var label, var others, var before, var after) ->
                        Stream.of(label, others, before, after);
                    case ReceiptLayoutRow.Note(var paragraphs) -> paragraphs.stream();
                    case ReceiptLayoutRow.Foot(var beside, var squares, var paragraphs, var code) ->
                        Stream.of(said(beside), paragraphs, List.of(code)).flatMap(List::stream);
                })
                .toList();
    }

    /** Lines may be broken anywhere. */
    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<TextPosition> letters(PDDocument document) throws IOException {
        var letters = new ArrayList<TextPosition>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                letters.add(letter);
            }
        }.getText(document);
        return letters;
    }
}
