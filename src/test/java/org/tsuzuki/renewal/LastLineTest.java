package org.tsuzuki.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.SignedIn;
import org.tsuzuki.base.Yen;
import org.tsuzuki.renewal.checkout.Counter;
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
    void the_key_of_a_sale_is_recorded_once() {
        refusesAgain("sale", "receipt_number", "sale_recorded_once", Map.of("ID", UUID.randomUUID()));
    }

    @Test
    void a_number_of_a_series_is_given_once() {
        refusesAgain("receipt", "number", "receipt_number_once_per_branch_and_year", Map.of("NUMBER", "SJ-TWICE"));
    }

    @ParameterizedTest
    @CsvSource({
        "renewal, amount, amount_is_believable",
        "renewal, fee, fee_is_believable",
        "renewal, late_fee, late_fee_is_believable",
        "renewal, discount, discount_is_believable",
        "renewal, total, total_is_believable",
        "money_entry, amount, money_moves_an_amount",
        "money_entry, tendered, tendered_is_believable",
        "drawer, opening_float, float_is_believable",
        "drawer_entry, amount, drawer_moves_an_amount",
        "drawer_entry, foreign_value, foreign_notes_cover_amount"
    })
    void no_amount_is_larger_than_anybody_pays_at_a_counter(String table, String column, String constraint) {
        var largest = Yen.LARGEST.amount();
        var check = database.queryForObject(
                "select check_clause from information_schema.check_constraints where constraint_name = ?",
                String.class,
                constraint.toUpperCase(Locale.ROOT));

        assertThat(check).containsIgnoringCase(column).contains(Long.toString(largest));
        assertThatThrownBy(() -> database.update("update " + table + " set " + column + " = ?", largest + 1))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void refusesAgain(String table, String column, String constraint, Map<String, Object> other) {
        var row = database.queryForMap("select * from " + table + " where " + column + " = ?", receipt);
        row.putAll(other);
        if (table.equals("receipt")) {
            row.remove("AMOUNT"); // the database computes it
        }
        var places = String.join(", ", Collections.nCopies(row.size(), "?"));

        assertThatThrownBy(() -> database.update(
                        "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (" + places + ")",
                        row.values().toArray()))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining(constraint.toUpperCase(Locale.ROOT));
    }
}
