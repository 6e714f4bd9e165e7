package org.tsuzuki.renewal.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.receipt.ReceiptService;
import org.tsuzuki.renewal.Rush;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.security.AsSystem;
import org.tsuzuki.security.Role;

@DeskTest
class RushHourTest {

    private static final int CLERKS = 16;
    private static final int EACH = 20;

    @Autowired
    private RenewalService renewals;

    @Autowired
    private ReceiptService receipts;

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient database;

    @Test
    void one_branch_numbers_three_hundred_renewals_without_gap_or_double_and_adds_them_up() {
        var branch = signedIn.as(Role.CLERK).branch().value();
        var cards = IntStream.range(0, CLERKS).mapToObj(clerk -> counter.povo()).toList();
        var before = taken(branch);

        var numbers = new Rush(CLERKS)
                        .each(clerk -> {
                            var card = cards.get(clerk);
                            return IntStream.range(0, EACH)
                                    .mapToObj(turn -> counter.amount(card, Integer.toString(clerk * EACH + turn)))
                                    .map(form -> counter.record(UUID.randomUUID(), card.id(), form)
                                            .receiptNumber())
                                    .toList();
                        })
                        .stream()
                        .flatMap(List::stream)
                        .toList();

        var count = CLERKS * EACH;
        assertThat(numbers).hasSize(count).doesNotHaveDuplicates();
        assertThat(AsSystem.call(receipts::gaps)).isEmpty();
        assertThat(taken(branch) - before).isEqualTo(count * (count - 1L) / 2);
        assertThat(cards)
                .allSatisfy(card -> assertThat(renewals.history(card.id())).hasSize(EACH));
    }

    private long taken(UUID branch) {
        return database.sql("select coalesce(sum(total), 0) from renewal where branch_id = ?")
                .param(branch)
                .query(Long.class)
                .single();
    }
}
