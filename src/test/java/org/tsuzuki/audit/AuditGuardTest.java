package org.tsuzuki.audit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.security.Role;

@DeskTest
class AuditGuardTest {

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private SignedIn signedIn;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set label = 'x' where id = 1",
                "delete from audit_entry where id = 1",
                "insert into audit_entry select 1000000, at, staff_id, staff_name, role, branch_id, address, page, action,"
                        + " subject_id, label, label_key, customer_id, card_id, renewal_id, correlation, sealed, fields,"
                        + " reason, previous, hash from audit_entry where id = 1"
            })
    void the_built_in_database_refuses_by_itself(String change) {
        signedIn.as(Role.OWNER);
        transaction.executeWithoutResult(
                status -> events.publishEvent(DomainChange.of("card.changed", "subject", "label")));

        assertThatThrownBy(() -> database.execute(change))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("The audit log is only added to");
    }
}
