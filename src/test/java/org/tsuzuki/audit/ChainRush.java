package org.tsuzuki.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.audit.chain.StoredChain;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.renewal.Rush;
import org.tsuzuki.security.Role;

/** Many who add to the log at once, some of whom change their minds. */
@DeskTest
abstract class ChainRush {

    private static final int CLERKS = 16;
    private static final int EACH = 25;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private SignedIn signedIn;

    @Test
    void sixteen_clerks_make_one_chain_without_a_fork_or_a_gap() {
        signedIn.as(Role.OWNER);
        var label = UUID.randomUUID().toString();

        new Rush(CLERKS)
                .each(clerk -> IntStream.range(0, EACH)
                        .mapToObj(turn -> add(label, turn % 5 == 4))
                        .toList());

        assertThat(StoredChain.broken(database)).isEmpty();
        assertThat(database.queryForObject("select count(*) from audit_entry where label = ?", Long.class, label))
                .isEqualTo(CLERKS * EACH * 4 / 5 * 2);
        assertThat(database.queryForObject("select max(id) - count(*) from audit_entry", Long.class))
                .isZero();
    }

    private List<String> add(String label, boolean changesTheirMind) {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(DomainChange.of("card.changed", "subject", label));
            events.publishEvent(DomainChange.of("card.changed", "another", label));
            if (changesTheirMind) {
                status.setRollbackOnly();
            }
        });
        return List.of();
    }
}
