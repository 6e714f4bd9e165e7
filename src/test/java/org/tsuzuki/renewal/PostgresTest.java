package org.tsuzuki.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.DeskTest;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;
import org.tsuzuki.SignedIn;
import org.tsuzuki.lookup.LookupService;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;

/** The same desk on PostgreSQL: the schema fits, and renewals are as exact as on the file. */
@DeskTest
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class PostgresTest {

    private static final int CLERKS = 8;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private LookupService lookup;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @BeforeEach
    void atTheCounter() {
        signedIn.as(Role.CLERK);
    }

    @Test
    void a_renewal_is_recorded_and_found() {
        var card = counter.prepaid();

        var recorded = counter.record(card);

        assertThat(renewals.history(card.id())).hasSize(1);
        assertThat(lookup.search(recorded.receiptNumber(), 5)).hasSize(1);
        assertThat(lookup.search(card.identifiers().shown(), 5)).hasSize(1);
    }

    @Test
    void one_form_is_recorded_once_however_many_tabs_ask_for_it() {
        var card = counter.prepaid();
        var form = counter.voucher(card);
        var key = UUID.randomUUID();

        var answers = new Rush(CLERKS).each(tab -> renewals.record(key, card.id(), form));

        assertThat(answers)
                .extracting(RecordedRenewal::id)
                .hasSize(CLERKS)
                .containsOnly(answers.getFirst().id());
        assertThat(AsSystem.call(receipts::gaps)).isEmpty();
    }

    @Test
    void receipts_have_neither_gap_nor_double() {
        var cards =
                IntStream.range(0, CLERKS).mapToObj(clerk -> counter.prepaid()).toList();

        var numbers =
                new Rush(CLERKS).each(clerk -> counter.record(cards.get(clerk)).receiptNumber());

        assertThat(numbers).hasSize(CLERKS).doesNotHaveDuplicates();
        assertThat(AsSystem.call(receipts::gaps)).isEmpty();
    }
}
