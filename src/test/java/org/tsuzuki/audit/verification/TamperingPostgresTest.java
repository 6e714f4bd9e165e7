package org.tsuzuki.audit.verification;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same on PostgreSQL, whose guards stand in the way until somebody who owns the database switches them off. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class TamperingPostgresTest extends TamperingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set label = 'x' where id = 1",
                "delete from audit_entry where id = 1",
                "truncate audit_entry",
                "delete from audit_checkpoint",
                "truncate audit_checkpoint",
                "insert into audit_entry select 1000000, at, staff_id, staff_name, role, branch_id, address, page, action,"
                        + " subject_id, label, label_key, customer_id, card_id, renewal_id, correlation, sealed, fields,"
                        + " reason, previous, hash from audit_entry where id = 1"
            })
    void the_database_itself_refuses(String change) {
        assertThatThrownBy(() -> database.execute(change)).isInstanceOf(DataAccessException.class);
    }

    @Override
    protected void withoutGuards() {
        // they are switched off for each attempt
    }

    @Override
    protected void pastTheDesk() {
        database.execute("set local session_replication_role = replica");
    }
}
