package org.tsuzuki.card.replacement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tsuzuki.DeskTest;
import org.tsuzuki.Invented;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.audit.AuditService;
import org.tsuzuki.audit.Trail;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardIdentifiers;
import org.tsuzuki.card.CardService;
import org.tsuzuki.card.identifier.Iccid;
import org.tsuzuki.card.identifier.PhoneNumber;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.lookup.LookupService;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.security.Role;
import org.tsuzuki.validity.KeyDates;

@DeskTest
class ReplacementServiceTest {

    @Autowired
    private ReplacementService replacements;

    @Autowired
    private CardService cards;

    @Autowired
    private LookupService lookup;

    @Autowired
    private AuditService audit;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    private CardDetails old;

    @BeforeEach
    void aCardIsToBeReplaced() {
        signedIn.as(Role.CLERK);
        var card = counter.prepaid();
        old = cards.change(card.withPlan(card.planId(), new Yen(1_200)));
    }

    @Test
    void C51_the_number_moves_with_validity_and_credit_and_both_cards_know_each_other() {
        var created = replacements.replace(old.id(), sim(true));

        var closed = counter.now(old);
        assertThat(closed.closedOn()).isEqualTo(TestClock.TODAY);
        assertThat(closed.phone()).isNull();
        assertThat(closed.iccid()).isEqualTo(old.iccid());
        assertThat(created.phone()).isEqualTo(old.phone());
        assertThat(created.keyDates()).isEqualTo(old.keyDates());
        assertThat(created.balance()).isEqualTo(new Yen(1_200));
        assertThat(created.form()).isEqualTo(SimForm.ESIM);
        assertThat(created.carrierId()).isEqualTo(old.carrierId());
        assertThat(replacements.after(old.id())).isEqualTo(replacements.before(created.id()));
        assertThat(replacements.after(old.id()).orElseThrow())
                .returns(created.id(), Replacement::newCard)
                .returns(old.identifiers().shown(), Replacement::number)
                .returns("cracked", Replacement::reason);
        assertThat(replacements.before(old.id())).isEmpty();
    }

    @Test
    void C51_the_number_finds_the_new_card_and_the_old_chip_the_old_one() {
        var created = replacements.replace(old.id(), sim(true));

        assertThat(lookup.search(old.identifiers().shown(), 5))
                .allSatisfy(
                        hit -> assertThat(hit.card() == null ? null : hit.card().cardId())
                                .isEqualTo(created.id()));
        assertThat(lookup.search(Objects.requireNonNull(old.iccid()).value(), 5))
                .anySatisfy(
                        hit -> assertThat(hit.card() == null ? null : hit.card().cardId())
                                .isEqualTo(old.id()));
    }

    @Test
    void C51_with_another_number_the_new_card_starts_without_validity_and_the_old_number_stays_in_its_file() {
        var created = replacements.replace(old.id(), sim(false));

        assertThat(created.phone()).isNull();
        assertThat(created.keyDates()).isEqualTo(KeyDates.NONE);
        assertThat(created.balance()).isNull();
        assertThat(counter.now(old).phone()).isEqualTo(old.phone());
    }

    @Test
    void C51_it_is_told_to_the_trail_with_its_reason() {
        replacements.replace(old.id(), sim(true));

        assertThat(Trail.of(audit, old.id().toString()))
                .anySatisfy(line -> assertThat(line.action()).isEqualTo("card.replaced"))
                .anySatisfy(line -> assertThat(line.reason()).isEqualTo("cracked"));
    }

    @Test
    void C51_the_old_card_is_to_be_kept_and_the_customer_told() {
        assertThat(refused(new NewSim(chip(), SimForm.PHYSICAL, true, "cracked", false, true)))
                .isEqualTo("problem.replace.oldKept");
        assertThat(refused(new NewSim(chip(), SimForm.PHYSICAL, true, "cracked", true, false)))
                .isEqualTo("problem.replace.told");
        assertThat(refused(new NewSim(chip(), SimForm.PHYSICAL, true, " ", true, true)))
                .isEqualTo("reason.missing");
        assertThat(refused(new NewSim(CardIdentifiers.NONE, SimForm.PHYSICAL, false, "cracked", true, true)))
                .isEqualTo("problem.replace.noNumber");
        assertThat(counter.now(old)).isEqualTo(old);
    }

    @Test
    void a_lost_card_need_not_be_kept() {
        old = cards.change(counter.now(old).withEnd(TestClock.TODAY, null));

        assertThat(replacements.replace(old.id(), new NewSim(chip(), SimForm.PHYSICAL, true, "lost", false, true)))
                .isNotNull();
    }

    @Test
    void a_number_that_is_kept_is_no_other_one() {
        var other = new CardIdentifiers(PhoneNumber.parse(Invented.phone()), null, null, null, null, null, null);

        assertThat(refused(new NewSim(other, SimForm.PHYSICAL, true, "cracked", true, true)))
                .isEqualTo("problem.replace.otherNumber");
    }

    @Test
    void nothing_happens_when_the_new_chip_belongs_to_another_card() {
        var taken = new CardIdentifiers(null, null, counter.prepaid().iccid(), null, null, null, null);

        assertThat(refused(new NewSim(taken, SimForm.PHYSICAL, true, "cracked", true, true)))
                .isEqualTo("problem.card.taken");
        assertThat(counter.now(old)).isEqualTo(old);
        assertThat(replacements.after(old.id())).isEmpty();
    }

    @Test
    void a_card_is_replaced_once() {
        replacements.replace(old.id(), sim(true));

        assertThat(refused(sim(false))).isEqualTo("problem.replace.closed");
    }

    @Test
    void an_auditor_replaces_nothing() {
        signedIn.as(Role.AUDITOR);

        assertThatThrownBy(() -> replacements.replace(old.id(), sim(true))).isInstanceOf(AccessDeniedException.class);
    }

    private String refused(NewSim sim) {
        return refusalOf(() -> replacements.replace(old.id(), sim)).key();
    }

    private static NewSim sim(boolean keepsNumber) {
        return new NewSim(chip(), SimForm.ESIM, keepsNumber, " cracked ", true, true);
    }

    private static CardIdentifiers chip() {
        return new CardIdentifiers(null, null, Iccid.parse(Invented.iccid()), null, null, null, null);
    }
}
