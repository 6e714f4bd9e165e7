package org.tsuzuki.keys;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The file of a desk's database, or a copy of it, opened with the keys of that desk. */
public final class CopiedDatabase {

    private CopiedDatabase() {}

    public static DataSource open(Path data, Path copy) {
        var file = new DatabaseFile(copy.toAbsolutePath(), "");
        var login = file.login(file.keyOf(DeskKeys.of(data.toString(), "").read()));
        return new DriverManagerDataSource(login.address(), login.user(), login.password());
    }
}
