package org.tsuzuki.audit.chain;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The audit log of a database, followed from its first entry to where its head stands; without the desk's own verifier. */
public final class StoredChain {

    private static final int AT_A_TIME = 10_000;

    private StoredChain() {}

    /** What is wrong with it, if anything. */
    public static List<String> broken(JdbcTemplate database) {
        var rows = new EntryRows(database);
        var head = rows.head();
        var previous = ChainEntry.BEGINNING;
        var position = 0L;
        for (var page = rows.after(0, AT_A_TIME); !page.isEmpty(); page = rows.after(position, AT_A_TIME)) {
            for (var entry : page) {
                position++;
                if (entry.position() != position
                        || !entry.previous().equals(previous)
                        || !entry.hash().equals(EntryForm.hash(EntryForm.canonical(entry)))) {
                    return List.of("audit entry " + position);
                }
                previous = entry.hash();
            }
        }
        return position >= head.position() ? List.of() : List.of("audit head " + head.position());
    }
}
