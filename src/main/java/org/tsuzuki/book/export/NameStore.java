package org.tsuzuki.book.export;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.book.AccountKind;

/** The names that the owner gave. */
@Component
@Transactional(readOnly = true)
class NameStore {

    private final JdbcTemplate database;

    NameStore(JdbcTemplate database) {
        this.database = database;
    }

    /** @param sub empty for all accounts of the kind */
    record Given(AccountKind kind, String sub, AccountName name) {}

    /** Those of whole kinds first. */
    List<Given> all(NameSet set) {
        return database.query(
                "select kind, sub, name, sub_name, tax from book_account_name where name_set = ? order by sub, kind",
                (row, place) -> new Given(
                        AccountKind.valueOf(row.getString("kind")),
                        row.getString("sub"),
                        new AccountName(row.getString("name"), row.getString("sub_name"), row.getString("tax"))),
                set.name());
    }

    @Transactional
    void put(NameSet set, Given given) {
        remove(set, given.kind(), given.sub());
        database.update(
                "insert into book_account_name (name_set, kind, sub, name, sub_name, tax) values (?, ?, ?, ?, ?, ?)",
                set.name(),
                given.kind().name(),
                given.sub(),
                given.name().name(),
                given.name().sub(),
                given.name().tax());
    }

    @Transactional
    void remove(NameSet set, AccountKind kind, String sub) {
        database.update(
                "delete from book_account_name where name_set = ? and kind = ? and sub = ?",
                set.name(),
                kind.name(),
                sub);
    }
}
