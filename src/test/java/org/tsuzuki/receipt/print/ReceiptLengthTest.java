package org.tsuzuki.receipt.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.receipt.document.Paper;
import org.tsuzuki.receipt.document.ReceiptExamples;
import org.tsuzuki.receipt.document.VerificationCode;

/** How long receipts are, for docs/receipt.md; a slip that grows again is noticed. */
class ReceiptLengthTest {

    private static final VerificationCode CHECK = new VerificationCode(
            "SJ-2026-001912-8F3K-9QWX-2M7T-C4ZD", "https://desk.example.jp/check/SJ-2026-001912-8F3K-9QWX-2M7T-C4ZD");
    private static final List<Integer> CARDS = List.of(1, 3, 7);
    private static final float MILLIMETRES_PER_POINT = 25.4f / 72;

    /** The longest that a receipt for one card may be on the wide roll. */
    private static final int LONGEST = 136;

    @Test
    void the_lengths_in_every_language_on_every_paper() throws IOException {
        var table = new ArrayList<String>();
        for (var paper : Paper.values()) {
            for (var language : CustomerLanguage.values()) {
                var cells = new ArrayList<String>();
                for (var cards : CARDS) {
                    cells.add(String.format(Locale.ROOT, "%d mm", length(cards, language, paper)));
                }
                table.add("| %s | %s | %s |".formatted(paper, language.tag(), String.join(" | ", cells)));
            }
        }
        System.out.println(String.join("\n", table));

        assertThat(table).hasSize(Paper.values().length * CustomerLanguage.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void one_card_on_the_wide_roll_is_no_longer_than_it_was_drawn(CustomerLanguage language) throws IOException {
        assertThat(length(1, language, Paper.SLIP80)).isLessThanOrEqualTo(LONGEST);
    }

    @ParameterizedTest
    @EnumSource
    void every_language_that_is_added_makes_it_longer_and_none_is_at_first(CustomerLanguage language)
            throws IOException {
        var alone = length(3, ReceiptLanguages.of(language), Paper.SLIP80);
        var all = length(3, new ReceiptLanguages(language, Set.of(CustomerLanguage.values())), Paper.SLIP80);

        assertThat(all).isGreaterThan(alone);
    }

    private static int length(int cards, CustomerLanguage language, Paper paper) throws IOException {
        return length(cards, ReceiptLanguages.of(language), paper);
    }

    /** As set, without the white at the end of the last sheet of A4. */
    private static int length(int cards, ReceiptLanguages languages, Paper paper) throws IOException {
        try (var document = new PDDocument()) {
            var text = new PdfText(document, new ReceiptFonts(), languages.main());
            var form = new ReceiptLayoutForm(languages, 1, null, CHECK);
            var blocks = new PdfLayout(text, paper, paper.scale())
                    .set(ReceiptLayout.rows(ReceiptExamples.cards(cards), form));
            var points = blocks.stream().map(PdfBlock::height).reduce(0f, Float::sum) + 2 * paper.margin();
            return Math.round((paper == Paper.A4 ? points - 2 * paper.margin() : points) * MILLIMETRES_PER_POINT);
        }
    }
}
