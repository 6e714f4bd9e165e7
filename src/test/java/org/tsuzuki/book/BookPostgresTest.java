package org.tsuzuki.book;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import org.tsuzuki.FreshData;
import org.tsuzuki.PostgresData;

/** The same book on PostgreSQL, which refuses more by itself. */
@ContextConfiguration(initializers = {FreshData.class, PostgresData.class})
class BookPostgresTest extends BookTest {

    @Autowired
    private JdbcTemplate server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "book_line cascade",
                "book_entry cascade",
                "book_account cascade",
                "book_closing cascade",
                "closed_balance"
            })
    void no_table_is_emptied(String table) {
        assertThatThrownBy(() -> server.execute("truncate " + table))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only added to");
    }
}
