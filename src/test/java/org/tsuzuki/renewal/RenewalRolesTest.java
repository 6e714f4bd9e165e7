package org.tsuzuki.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.lookup.LookupService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.checkout.RenewalService;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.outcome.ResultService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.security.Role;

@DeskTest
class RenewalRolesTest {

    private static final Observation SEEN = new Observation(null, null, "", Observation.Source.CARRIER_PAGE);

    @Autowired
    private RenewalService renewals;

    @Autowired
    private DraftService drafts;

    @Autowired
    private QuoteService quotes;

    @Autowired
    private ResultService results;

    @Autowired
    private LookupService lookup;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private CardDetails card;
    private RenewalChoice form;
    private RenewalId recorded;

    @BeforeEach
    void recorded() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
        form = counter.voucher(card);
        recorded = counter.record(card).id();
    }

    @Test
    void an_auditor_changes_nothing() {
        signedIn.as(Role.AUDITOR);

        assertThat(writing()).allSatisfy(door -> assertThatThrownBy(door).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void an_auditor_reads_everything() {
        signedIn.as(Role.AUDITOR);

        assertThat(renewals.find(recorded)).isPresent();
        assertThat(renewals.history(card.id())).hasSize(1);
        assertThat(quotes.quote(card, form).total()).isEqualTo(new Yen(3_300));
        assertThat(renewals.myOpen()).extracting(RenewalRecord::id).doesNotContain(recorded);
    }

    @Test
    void nobody_passes_without_signing_in() {
        signedIn.nobody();

        assertThat(writing()).allSatisfy(RenewalRolesTest::assertClosed);
        assertThat(List.<ThrowingCallable>of(
                        () -> renewals.find(recorded),
                        () -> renewals.findByReceipt("SJ-2026-000001"),
                        () -> renewals.history(card.id()),
                        () -> renewals.myOpen(),
                        () -> quotes.quote(card, form),
                        () -> lookup.search("wang", 5)))
                .allSatisfy(RenewalRolesTest::assertClosed);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLERK", "SUPERVISOR", "OWNER"})
    void those_at_the_counter_renew(Role role) {
        signedIn.as(role);
        counter.openDrawer();

        var renewal = renewals.record(UUID.randomUUID(), card.id(), form, counter.word());
        results.notSeen(renewal.id(), "");

        assertThat(renewals.myOpen()).extracting(RenewalRecord::id).contains(renewal.id());
    }

    private List<ThrowingCallable> writing() {
        return List.of(
                () -> renewals.begin(card),
                () -> renewals.record(UUID.randomUUID(), card.id(), form),
                () -> drafts.find(card.id()),
                () -> drafts.save(card.id(), form),
                () -> drafts.discard(card.id()),
                () -> results.confirm(recorded, SEEN),
                () -> results.notSeen(recorded, ""),
                () -> results.fail(recorded, "no"));
    }

    private static void assertClosed(ThrowingCallable door) {
        assertThatThrownBy(door)
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    }
}
