package org.tsuzuki.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class FileCompactionTest {

    private static final int CHANGES = 300;

    @Test
    void a_file_that_grew_by_changes_is_its_content_again_after_the_stop(@TempDir Path directory) throws IOException {
        var file = directory.resolve("desk.mv.db");
        var pool = JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("desk"), "sa", "");
        var database = new JdbcTemplate(pool);
        database.execute("create table papers as select x id, secure_rand(2000) paper from system_range(1, 500)");
        var content = fileAfterCheckpoint(database, file);
        for (var change = 0; change < CHANGES; change++) {
            database.update("update papers set paper = secure_rand(2000) where mod(id, 10) = ?", change % 10);
            database.execute("checkpoint sync");
        }
        assertThat(Files.size(file)).isGreaterThan(3 * content);

        new FileCompaction(pool, new Writers(true)).destroy();

        assertThat(Files.size(file)).isLessThan(2 * content);
        pool.dispose();
        var again = JdbcConnectionPool.create("jdbc:h2:file:" + directory.resolve("desk"), "sa", "");
        assertThat(new JdbcTemplate(again).queryForObject("select count(*) from papers", Integer.class))
                .isEqualTo(500);
        again.dispose();
    }

    private static long fileAfterCheckpoint(JdbcTemplate database, Path file) throws IOException {
        database.execute("checkpoint sync");
        return Files.size(file);
    }
}
