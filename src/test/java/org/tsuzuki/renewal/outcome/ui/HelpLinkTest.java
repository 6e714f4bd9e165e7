package org.tsuzuki.renewal.outcome.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.HelpCase;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.outcome.RenewalNotes;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.security.Role;

class HelpLinkTest extends ScreenTest {

    @Autowired
    private RenewalService renewals;

    @Autowired
    private RenewalNotes notes;

    @Autowired
    private ResultService results;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private AuditService audit;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private RenewalId renewal;
    private HelpCase help;

    @BeforeEach
    void recorded() {
        signedIn.as(Role.CLERK);
        renewal = counter.record(counter.prepaid()).id();
        help = catalogue.helpCases().getFirst();
    }

    @Test
    void a_help_case_is_kept_with_the_renewal_and_shown() {
        navigate("renewals/" + renewal, ResultView.class);

        this.<HelpCase>field("Issue").setValue(help);

        assertThat(renewals.find(renewal).orElseThrow().details().helpCase())
                .isNotNull()
                .satisfies(linked -> assertThat(linked.id()).isEqualTo(help.id()))
                .satisfies(linked -> assertThat(linked.title()).isEqualTo(help.title()));
        assertThat(screen()).contains("Issue " + help.title().en());
        assertThat(Trail.actions(audit, renewal.toString())).endsWith("renewal.helpLinked");
    }

    @Test
    void a_settled_renewal_can_be_linked_and_unlinked_and_nothing_else_changes() {
        results.fail(renewal, "code was used before");
        var before = renewals.find(renewal).orElseThrow();

        notes.linkHelp(renewal, help.id());
        notes.linkHelp(renewal, null);

        assertThat(renewals.find(renewal)).contains(before);
    }

    @Test
    void an_auditor_reads_the_link() {
        notes.linkHelp(renewal, help.id());
        signedIn.as(Role.AUDITOR);

        navigate("renewals/" + renewal, ResultView.class);

        assertThat(screen()).contains(help.title().en()).doesNotContain("Did something go wrong?");
    }
}
