package org.tsuzuki.renewal.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.card.CardService;
import org.tsuzuki.renewal.Rush;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.RenewalFormService;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.security.Role;

@DeskTest
class RecordOnceTest {

    @Autowired
    private RenewalFormService forms;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private DraftService drafts;

    @Autowired
    private CardService cards;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
    }

    @Test
    void the_same_form_recorded_again_is_the_same_renewal() {
        var card = counter.prepaid();
        var key = UUID.randomUUID();

        var first = counter.record(key, card.id(), counter.voucher(card));
        var second = counter.record(key, card.id(), counter.amount(card, "1"));

        assertThat(first.before()).isFalse();
        assertThat(second).isEqualTo(new RecordedRenewal(first.id(), first.receiptNumber(), true));
        assertThat(renewals.history(card.id())).hasSize(1);
    }

    @Test
    void sixteen_tabs_record_one_form_once() {
        var card = counter.prepaid();
        var form = counter.voucher(card);
        var key = UUID.randomUUID();

        var answers = new Rush(16).each(number -> counter.record(key, card.id(), form));

        assertThat(answers)
                .extracting(RecordedRenewal::id)
                .hasSize(16)
                .containsOnly(answers.getFirst().id());
        assertThat(answers).filteredOn(answer -> !answer.before()).hasSize(1);
        assertThat(renewals.history(card.id())).hasSize(1);
    }

    @Test
    void two_forms_for_one_card_are_two_renewals() {
        var card = counter.prepaid();

        counter.record(card);
        counter.record(card);

        assertThat(renewals.history(card.id())).hasSize(2);
    }

    @Test
    void a_form_belongs_to_its_card() {
        var card = counter.prepaid();
        var other = counter.prepaid();
        var key = UUID.randomUUID();
        counter.record(key, card.id(), counter.voucher(card));

        assertThat(refusalOf(() -> counter.record(key, other.id(), counter.voucher(other)))
                        .key())
                .isEqualTo("problem.renewal.otherCard");
        assertThat(renewals.history(other.id())).isEmpty();
    }

    @Test
    void a_recorded_form_stays_recorded_when_the_card_is_closed_later() {
        var card = counter.prepaid();
        var key = UUID.randomUUID();
        var first = counter.record(key, card.id(), counter.voucher(card));
        cards.change(counter.now(card).withEnd(null, TestClock.TODAY));

        assertThat(counter.record(key, card.id(), counter.voucher(card)).id()).isEqualTo(first.id());
    }

    @Test
    void recording_uses_the_draft_up() {
        var card = counter.prepaid();
        var draft = forms.open(card);
        drafts.save(card.id(), counter.voucher(card));

        counter.record(draft.key(), card.id(), counter.voucher(card));

        assertThat(drafts.find(card.id())).isEmpty();
        assertThat(forms.open(card).key()).isNotEqualTo(draft.key());
    }
}
