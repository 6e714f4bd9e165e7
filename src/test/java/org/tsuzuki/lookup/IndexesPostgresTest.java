package org.tsuzuki.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.DeskTest;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** What PostgreSQL finds by an index rather than by reading a whole table, whatever the language it sorts by. */
@DeskTest
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class IndexesPostgresTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void the_words_of_a_card_are_forgotten_by_an_index() {
        assertThat(
                        plan(
                                "delete from lookup_token where card_id = '00000000-0000-0000-0000-000000000000' and receipt is null"))
                .contains("lookup_token_of_card");
    }

    @ParameterizedTest
    @CsvSource({"lookup_token, token", "customer_part, part"})
    void the_beginning_of_a_word_is_found_by_an_index_in_its_order(String table, String column) {
        var start = plan("select * from %1$s where %2$s like 'wang%%' order by %2$s".formatted(table, column));

        assertThat(start).containsPattern("Index Cond: .* >= 'wang'").doesNotContain("Sort");
        assertThat(database.sql("select collation_name from information_schema.columns"
                                + " where table_name = ? and column_name = ?")
                        .params(table, column)
                        .query(String.class)
                        .single())
                .isEqualTo("C");
    }

    /** As it is for a table of some size; a small one is always read as a whole. */
    private String plan(String statement) {
        return transaction.execute(status -> {
            database.sql("set local enable_seqscan = off").update();
            database.sql("set local enable_bitmapscan = off").update();
            return String.join(
                    "\n",
                    database.sql("explain " + statement).query(String.class).list());
        });
    }
}
