package org.tsuzuki.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tsuzuki.keys.CopiedDatabase;
import org.tsuzuki.renewal.Laws;

/** What a desk that no longer runs has written down, read from a copy of its database. */
final class Books {

    private static final String WHOLE = """
            select renewal.receipt_number
              from renewal
              join receipt on receipt.number = renewal.receipt_number
             where exists (select 1 from audit_entry
                            where action = 'renewal.recorded' and label = renewal.receipt_number)
               and exists (select 1 from audit_entry
                            where action = 'receipt.issued' and label = renewal.receipt_number)
             order by 1
            """;

    private final DataSource database;

    private Books(DataSource database) {
        this.database = database;
    }

    static Books of(PackagedDesk desk) throws IOException {
        var copy = Files.createTempDirectory(desk.data(), "books").resolve("tsuzuki.mv.db");
        Files.copy(desk.data().resolve("tsuzuki.mv.db"), copy);
        return new Books(CopiedDatabase.open(desk.data(), copy));
    }

    /** The receipts of renewals of which all is there: the renewal, its receipt and their audit entries. */
    List<String> wholeRenewals() throws SQLException {
        return texts(WHOLE);
    }

    /** Every receipt number that any of the three names. */
    List<String> mentioned() throws SQLException {
        return texts("""
                select receipt_number from renewal
                 union select number from receipt
                 union select label from audit_entry where action in ('renewal.recorded', 'receipt.issued')
                 order by 1
                """);
    }

    /** Receipt numbers of sales that anything names; not those of refunds. */
    Set<String> mentionedReceipts() throws SQLException {
        return Set.copyOf(texts("""
                select receipt_number from renewal
                 union select receipt_number from sale
                 union select number from receipt where returns is null
                 union select label from audit_entry where action = 'renewal.recorded'
                """));
    }

    /** The rows that break a law. */
    List<String> broken() {
        return new Laws(new JdbcTemplate(database)).broken();
    }

    private List<String> texts(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
