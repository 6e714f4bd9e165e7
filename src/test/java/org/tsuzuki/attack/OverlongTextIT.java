package org.tsuzuki.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.journey.Clerk;
import org.tsuzuki.journey.Journeys;
import org.tsuzuki.journey.PackagedDesk;
import org.tsuzuki.journey.Windows;

/** A whole book is pasted where a line belongs. */
@ExtendWith(Journeys.class)
class OverlongTextIT {

    private static final String BOOK = "本".repeat(5_036);

    @ParameterizedTest
    @EnumSource
    void a_pasted_book_is_refused_beside_its_field_and_stays_there(
            Language language, PackagedDesk desk, Windows windows) {
        var clerk = Clerk.signedIn(windows, desk, language, "clerk");
        clerk.visit("/customers/new");
        var form = clerk.form();

        form.type(clerk.words("customer.han"), "王小明");
        form.type(clerk.words("customer.note"), BOOK);

        var told = clerk.words("problem.tooLong", TextLimit.NOTE.longest(), BOOK.length());
        form.expectProblem(clerk.words("customer.note"), told);
        clerk.pressButton(clerk.words("action.save"));
        form.expectProblem(clerk.words("customer.note"), told);
        assertThat(clerk.path()).isEqualTo("/customers/new");
        assertThat(form.valueOf(clerk.words("customer.note"))).isEqualTo(BOOK);
    }
}
