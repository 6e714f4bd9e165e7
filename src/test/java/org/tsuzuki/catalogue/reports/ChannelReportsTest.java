package org.tsuzuki.catalogue.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsuzuki.Published;
import org.tsuzuki.Refusals;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.catalogue.CatalogueSeeder;
import org.tsuzuki.catalogue.ShelfDesk;
import org.tsuzuki.security.Role;

@ShelfDesk
class ChannelReportsTest {

    @Autowired
    private ChannelReports reports;

    @Autowired
    private CatalogueSeeder stock;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private TestClock clock;

    @Autowired
    private Published published;

    @BeforeEach
    void fill() {
        stock.fillIfEmpty();
        signedIn.as(Role.CLERK);
    }

    @Test
    void what_did_not_work_is_shown_to_everyone_until_the_japan_day_ends() {
        reports.report("CARRIER_WEB", "povo2", "payment page is down");

        signedIn.as(Role.AUDITOR);
        assertThat(reports.today("CARRIER_WEB", "povo2"))
                .singleElement()
                .satisfies(report -> assertThat(report.reportedBy()).isEqualTo("Test CLERK"));
        assertThat(reports.today("CARRIER_WEB", "docomo")).isEmpty();
        clock.advance(Duration.ofHours(12));
        assertThat(reports.today()).isEmpty();
    }

    @Test
    void a_report_without_a_carrier_concerns_all() {
        reports.report("CARRIER_WEB", null, "maintenance");

        assertThat(reports.today("CARRIER_WEB", "docomo")).hasSize(1);
    }

    @Test
    void saying_it_twice_is_one_report() {
        reports.report("CARRIER_WEB", "povo2", "maintenance");
        reports.report("CARRIER_WEB", "povo2", "maintenance");

        assertThat(reports.today()).hasSize(1);
        assertThat(reported()).containsExactly("catalogue.reported");
    }

    @Test
    void a_report_is_taken_back() {
        var report = reports.report("CARRIER_WEB", "povo2", "maintenance");

        reports.withdraw(report.id());
        reports.withdraw(report.id());

        assertThat(reports.today()).isEmpty();
        assertThat(reported()).containsExactly("catalogue.reported", "catalogue.reportWithdrawn");
    }

    @Test
    void only_known_channels_can_fail() {
        assertThat(Refusals.refusalOf(() -> reports.report("NOWHERE", null, "")).key())
                .isEqualTo("problem.catalogue.unknown");
        assertThat(Refusals.refusalOf(() -> reports.report("CARRIER_WEB", null, "x".repeat(501)))
                        .key())
                .isEqualTo("problem.tooLong");
    }

    @Test
    void a_report_says_what_was_seen() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> reports.report("CARRIER_WEB", "povo2", "  "))
                .satisfies(refused -> {
                    assertThat(refused.problem().key()).isEqualTo("reason.missing");
                    assertThat(refused.field()).isEqualTo("reason");
                });
        assertThat(reports.today()).isEmpty();
    }

    @Test
    void auditors_report_nothing() {
        signedIn.as(Role.AUDITOR);

        assertThatThrownBy(() -> reports.report("CARRIER_WEB", null, "")).isInstanceOf(AccessDeniedException.class);
    }

    /** Without what the first test of a desk has to set up. */
    private List<String> reported() {
        return published.actions().stream()
                .filter(action -> action.startsWith("catalogue.report"))
                .toList();
    }
}
