package org.tsuzuki.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginNameTest {

    private static final String WIDE_BLANK = "\u3000";

    @ParameterizedTest
    @ValueSource(strings = {"mio.owner", " Mio.Owner ", "ＭＩＯ．ｏｗｎｅｒ", "\tmio.OWNER\n"})
    void one_person_has_one_name_however_it_is_typed(String typed) {
        assertThat(LoginName.parse(typed)).contains(new LoginName("mio.owner"));
    }

    @Test
    void blanks_around_a_name_are_taken_away_before_its_length_is_looked_at() {
        assertThat(LoginName.parse("mio.owner" + WIDE_BLANK.repeat(74))).contains(new LoginName("mio.owner"));
    }

    @Test
    void a_name_that_nobody_can_have_is_none() {
        assertThat(LoginName.parse("a".repeat(80))).isPresent();
        assertThat(LoginName.parse("a".repeat(81))).isEmpty();
    }

    @Test
    void what_no_database_stores_is_nobody_s_name() {
        assertThat(LoginName.parse("mio\0owner")).isEmpty();
        assertThat(LoginName.parse("mio\uD83D")).isEmpty();
    }

    @Test
    void a_sign_that_stands_for_many_counts_as_many() {
        assertThat(LoginName.parse("㍿".repeat(21))).isEmpty();
    }

    @Test
    void a_book_is_refused_unread() {
        assertThat(LoginName.parse("mio.owner" + WIDE_BLANK.repeat(992))).isEmpty();
    }
}
