package org.tsuzuki.renewal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.security.Role;

/** What the database itself refuses, should every rule before it fail. */
@DeskTest
class LastLineTest {

    @Autowired
    private Counter counter;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcTemplate database;

    private String receipt = "";

    @BeforeEach
    void a_recorded_renewal() {
        signedIn.as(Role.CLERK);
        receipt = counter.record(counter.prepaid()).receiptNumber();
    }

    @Test
    void the_key_of_a_form_is_recorded_once() {
        refusesAgain("renewal", "receipt_number", "renewal_recorded_once", Map.of("ID", UUID.randomUUID()));
    }

    @Test
    void the_key_of_a_visit_is_recorded_once() {
        refusesAgain("visit", "receipt_number", "visit_recorded_once", Map.of("ID", UUID.randomUUID()));
    }

    @Test
    void a_number_of_a_series_is_given_once() {
        refusesAgain("receipt", "number", "receipt_number_once_per_branch_and_year", Map.of("NUMBER", "SJ-TWICE"));
    }

    private void refusesAgain(String table, String column, String constraint, Map<String, Object> other) {
        var row = database.queryForMap("select * from " + table + " where " + column + " = ?", receipt);
        row.putAll(other);
        var places = String.join(", ", Collections.nCopies(row.size(), "?"));

        assertThatThrownBy(() -> database.update(
                        "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (" + places + ")",
                        row.values().toArray()))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining(constraint.toUpperCase(Locale.ROOT));
    }
}
