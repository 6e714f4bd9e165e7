package org.tsuzuki.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tsuzuki.base.DomainChange.Ties;

class OriginTest {

    private static final UUID ID = UUID.randomUUID();

    @Test
    void a_page_of_a_customer_a_card_or_a_renewal_says_whose_it_is() {
        assertThat(at("/customers/" + ID).ties()).isEqualTo(Ties.of(ID, null, null));
        assertThat(at("/cards/" + ID + "/renew").ties()).isEqualTo(Ties.of(null, ID, null));
        assertThat(at("/renewals/" + ID).ties()).isEqualTo(Ties.of(null, null, ID));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/customers", "/customers/…", "/audit/verify", "/vouchers/0"})
    void any_other_page_is_nobodys(String page) {
        assertThat(at(page).ties()).isEqualTo(Ties.NONE);
    }

    private static Origin at(String page) {
        return new Origin("CLERK", "127.0.0.1", page);
    }
}
