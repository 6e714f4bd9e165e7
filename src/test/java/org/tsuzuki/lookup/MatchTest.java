package org.tsuzuki.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchTest {

    private static final UUID WANG = UUID.randomUUID();
    private static final UUID CARD = UUID.randomUUID();

    @Test
    void a_name_and_the_end_of_a_number_are_the_card() {
        var both = match("wang", SearchTermKind.NAME, WANG, null)
                .and(match("5678", SearchTermKind.LAST_OF_PHONE, WANG, CARD));

        assertThat(both).isEqualTo(match("5678", SearchTermKind.LAST_OF_PHONE, WANG, CARD));
    }

    @Test
    void the_order_of_the_words_does_not_matter() {
        var name = match("wang", SearchTermKind.NAME, WANG, null);
        var digits = match("5678", SearchTermKind.LAST_OF_PHONE, WANG, CARD);

        assertThat(name.and(digits)).isEqualTo(digits.and(name));
    }

    @Test
    void the_receipt_that_either_names_is_kept() {
        var receipt = new Match("sj2026000001", SearchTermKind.RECEIPT, WANG, CARD, "SJ-2026-000001");

        assertThat(match("wang", SearchTermKind.NAME, WANG, null).and(receipt).receipt())
                .isEqualTo("SJ-2026-000001");
    }

    @Test
    void other_people_and_other_cards_do_not_agree() {
        var card = match("5678", SearchTermKind.LAST_OF_PHONE, WANG, CARD);

        assertThat(card.agreesWith(match("wang", SearchTermKind.NAME, WANG, null)))
                .isTrue();
        assertThat(card.agreesWith(match("wang", SearchTermKind.NAME, UUID.randomUUID(), null)))
                .isFalse();
        assertThat(card.agreesWith(match("8981", SearchTermKind.ICCID, WANG, UUID.randomUUID())))
                .isFalse();
    }

    private static Match match(String token, SearchTermKind kind, UUID customer, @Nullable UUID card) {
        return new Match(token, kind, customer, card, null);
    }
}
