package org.tsuzuki.catalogue.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedInAs;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.shape.CatalogueField;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.security.Role;

@DeskTest
@SignedInAs(Role.SUPERVISOR)
class ItemTextsTest {

    /** What carries the proof of requirements is never shown. */
    private static final String KEPT = "requirementIds";

    @Autowired
    private Catalogue catalogue;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CARRIER | status                                  | OPEN             | Status › Open
            CARRIER | forms                                   | PHYSICAL, ESIM   | Forms › Physical SIM, eSIM
            CARRIER | channels                                | CARRIER_APP, X   | Channels › Carrier app, X
            CARRIER | conditions.CARRIER_APP.documentsAny     | PASSPORT         | What differs at a channel › Carrier app › Documents: one of these › passport
            CARRIER | conditions.CARRIER_APP.openingHours.MONDAY.from | 09:00    | What differs at a channel › Carrier app › Opening hours by weekday › Monday › Opens (such as 09:00) › 09:00
            CARRIER | refundable                              | CONDITIONAL      | Refund › under conditions
            CARRIER | hotline.none                            | true             | Hotline › Has no phone line › Yes
            CARRIER | hotline.provenance.seen                 | 2026-11-21       | Hotline › Where it comes from › Verified on › 21 Nov 2026
            PLAN    | lineAfterEnd                            | LINE_STAYS       | What is left afterwards › line stays
            ACCEPTANCE | list                                 | PARTIAL          | How complete the list is › others not mentioned
            ACCEPTANCE | accepts                              | CASH, PAYPAL     | Accepted payment › Cash, PayPal
            CHANNEL | steps.pay.contract                      | POSTPAID         | Steps › pay › Only for contract › Postpaid
            CARRIER | denominations                           | 3000, 12000      | Only these amounts (yen) › 3,000, 12,000
            CHANNEL | steps.pay.text.ja                       | 払う             | Steps › pay › Text › 日本語 › 払う
            CHANNEL | steps                                   | look, pay        | Steps › look, pay
            CHANNEL | record.number.type                      | REFERENCE        | To be noted › number › Type › Reference number
            PLAN    | carrierId                               | povo2            | Carrier › povo2.0
            PLAN    | prices.1.price                          | 1200             | Prices › 1 › Price (yen) › 1,200
            PLAN    | prices.1.from                           | 2026-12-01       | Prices › 1 › From › 1 Dec 2026
            PLAN    | validity.rule                           | EXACT_HOURS      | Validity rule › Exact hours from activation
            PLAN    | validity.params.top_up_only_while_active | false           | Validity rule › Add-ons only while it runs › No
            PLAN    | provenance.confidence                   | HIGH             | Where it comes from › Confidence › High
            PLAN    | weather                                 | SUNNY            | weather › SUNNY
            HELP_CASE | act.1.zh                              | 重启             | What to do › 1 › 简体中文 › 重启
            """)
    void a_change_is_told_in_words(CatalogueKind kind, String path, String written, String told) {
        var words = new ItemTexts(catalogue, Language.EN);

        var change = words.inWords(kind, new DomainChange.Field(path, null, written));

        assertThat(change.name() + " › " + change.after()).isEqualTo(told);
        assertThat(change.before()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_field_and_every_word_it_can_hold_has_a_text(Language language) {
        assertThat(Arrays.stream(CatalogueKind.values())
                        .flatMap(kind -> kind.fields().stream())
                        .flatMap(ItemTextsTest::withParts)
                        .filter(field -> !KEPT.equals(field.name())))
                .hasSizeGreaterThan(150)
                .allSatisfy(field -> {
                    assertThat(ItemTexts.label(language, field)).isNotEqualTo(field.name());
                    assertThat(field.words()).allMatch(word -> Messages.has(language, word.key()));
                });
    }

    @Test
    void every_language_has_its_own_words() {
        var change = new DomainChange.Field("validity.rule", "EXACT_HOURS", "CALENDAR_DAYS_INCLUSIVE_JST");

        for (var language : Language.values()) {
            var told = new ItemTexts(catalogue, language).inWords(CatalogueKind.PLAN, change);

            assertThat(told.toString()).doesNotContain("EXACT_HOURS", "CALENDAR_DAYS", "validity");
        }
    }

    private static Stream<CatalogueField> withParts(CatalogueField field) {
        return Stream.concat(Stream.of(field), field.parts().stream().flatMap(ItemTextsTest::withParts));
    }
}
