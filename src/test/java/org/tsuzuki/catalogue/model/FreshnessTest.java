package org.tsuzuki.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsuzuki.catalogue.kinds.Confidence;

class FreshnessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_row_is_stale_after_90_days() {
        assertThat(seen(TODAY.minusDays(90)).stale()).isFalse();
        assertThat(seen(TODAY.minusDays(91)).stale()).isTrue();
    }

    @Test
    void K15_a_row_that_nobody_read_on_a_known_day_is_stale() {
        assertThat(Freshness.of(new Provenance("?", null, Confidence.HIGH, null), TODAY)
                        .stale())
                .isTrue();
    }

    @Test
    void weak_sources_are_doubtful() {
        assertThat(Stream.of(Confidence.values())
                        .filter(confidence -> Freshness.of(new Provenance("?", TODAY, confidence, null), TODAY)
                                .doubtful()))
                .containsExactly(Confidence.LOW, Confidence.UNVERIFIED);
    }

    private static Freshness seen(LocalDate day) {
        return Freshness.of(new Provenance("a page", day, Confidence.HIGH, null), TODAY);
    }
}
