package org.tsuzuki.renewal.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.renewal.Rush;
import org.tsuzuki.renewal.checkout.Counter;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.security.Role;

@DeskTest
class DraftServiceTest {

    @Autowired
    private RenewalFormService forms;

    @Autowired
    private DraftService drafts;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient database;

    private CardDetails card;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
        card = counter.prepaid();
    }

    @Test
    void what_was_typed_is_there_again() {
        var begun = forms.open(card);
        var typed = counter.voucher(card).withOwnExpiry(TestClock.TODAY);

        drafts.save(card.id(), typed);

        assertThat(forms.open(card)).isEqualTo(new RenewalDraft(begun.key(), card.id(), typed, TestClock.START));
    }

    @Test
    void each_clerk_has_one_draft_for_a_card() {
        var mine = forms.open(card);
        signedIn.as(Role.SUPERVISOR);
        var theirs = forms.open(card);

        drafts.save(card.id(), theirs.choice().withAmount("5000"));

        assertThat(theirs.key()).isNotEqualTo(mine.key());
        signedIn.as(Role.CLERK);
        assertThat(forms.open(card)).isEqualTo(mine);
        assertThat(database.sql("select count(*) from renewal_draft where card_id = ?")
                        .param(card.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void tabs_that_save_at_once_share_one_draft() {
        var keys = new Rush(16)
                .each(number -> drafts.save(card.id(), RenewalChoice.nothing().withAmount("1" + number))
                        .key());

        assertThat(keys).hasSize(16).containsOnly(keys.getFirst());
    }

    @Test
    void a_discarded_draft_is_gone() {
        var begun = forms.open(card);

        drafts.discard(card.id());

        assertThat(drafts.find(card.id())).isEmpty();
        assertThat(forms.open(card).key()).isNotEqualTo(begun.key());
    }

    @Test
    void a_draft_holds_no_more_of_a_code_than_its_end() {
        drafts.save(card.id(), counter.voucher(card).withReference("codeLast4", "1234-5678-9012-3456"));

        assertThat(database.sql("select content from renewal_draft where card_id = ?")
                        .param(card.id().value())
                        .query(String.class)
                        .single())
                .contains("3456")
                .doesNotContain("9012");
    }

    @Test
    void a_new_form_begins_as_the_last_one_ended() {
        counter.record(card);

        var begun = forms.open(card).choice();

        assertThat(begun.channelId()).isEqualTo(Counter.VOUCHER);
        assertThat(begun.planId()).isEqualTo(counter.voucher(card).planId());
        assertThat(begun.amount()).isEqualTo("3000");
        assertThat(begun.paymentId()).isEqualTo("CASH");
        assertThat(begun.ticks()).isEmpty();
        assertThat(begun.references()).isEmpty();
    }

    @Test
    void choosing_the_same_channel_again_loses_nothing() {
        var form = counter.voucher(card);

        assertThat(form.withChannel(Counter.VOUCHER)).isEqualTo(form);
        assertThat(form.withChannel("CARRIER_WEB").ticks()).isEmpty();
        assertThat(form.withChannel("CARRIER_WEB").amount()).isEqualTo(form.amount());
    }
}
