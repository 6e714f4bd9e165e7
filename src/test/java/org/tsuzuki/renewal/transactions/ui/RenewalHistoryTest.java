package org.tsuzuki.renewal.transactions.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.TestClock;
import org.tsuzuki.card.CardId;
import org.tsuzuki.renewal.MoneyState;
import org.tsuzuki.renewal.ResultState;
import org.tsuzuki.renewal.TransactionFixtures;
import org.tsuzuki.security.Role;

@DeskTest
class RenewalHistoryTest {

    @Autowired
    private RenewalHistory history;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient database;

    @Test
    void the_renewals_of_a_card_stand_below_each_other() {
        var renewals = new TransactionFixtures(database);
        var receipt =
                renewals.store(renewals.row(TransactionFixtures.channel(), signedIn.as(Role.CLERK), TestClock.START)
                        .standing(MoneyState.REFUNDED, ResultState.FAILED));
        var card = database.sql("select card_id from renewal where receipt_number = ?")
                .param(receipt)
                .query(UUID.class)
                .single();

        var text = history.historyOf(new CardId(card)).getElement().getTextRecursively();

        assertThat(text).contains(List.of("History", "1 renewal", "20 Nov 2026 12:00", "¥3,300", "Failed, refunded"));
        assertThat(text).contains(receipt);
    }

    @Test
    void of_very_many_renewals_the_newest_are_shown_and_all_are_counted() {
        var channel = TransactionFixtures.channel();
        new TransactionFixtures(database).fill(channel, signedIn.as(Role.CLERK), 230, TestClock.START);
        var card = database.sql("select distinct card_id from renewal where channel_id = ?")
                .param(channel)
                .query(UUID.class)
                .single();

        var text = history.historyOf(new CardId(card)).getElement().getTextRecursively();

        assertThat(text).contains("Newest 200 of 230 renewals").contains("20 Nov 2026 13:54");
        assertThat(text).doesNotContain("20 Nov 2026 12:05");
    }

    @Test
    void a_card_without_renewals_says_so() {
        signedIn.as(Role.AUDITOR);

        assertThat(history.historyOf(CardId.next()).getElement().getTextRecursively())
                .contains("has not been renewed here yet");
    }
}
