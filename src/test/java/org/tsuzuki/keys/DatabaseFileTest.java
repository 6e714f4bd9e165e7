package org.tsuzuki.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatabaseFileTest {

    private static final Key KEY = KeyRing.fresh(LocalDate.of(2026, 11, 21)).newest(Purpose.DATABASE);

    @Test
    void no_address_of_the_file_lets_h2_write_a_trace() {
        assertThat(address("jdbc:h2:file:/a/b")).isEqualTo("jdbc:h2:file:/a/b;TRACE_LEVEL_FILE=0;CIPHER=AES");
        assertThat(DatabaseFile.in(Path.of("/a")).login(KEY).address()).contains(";TRACE_LEVEL_FILE=0;");
    }

    @Test
    void what_an_address_says_of_the_trace_itself_stands() {
        assertThat(address("jdbc:h2:file:/a/b;trace_level_file=2"))
                .isEqualTo("jdbc:h2:file:/a/b;trace_level_file=2;CIPHER=AES");
    }

    private static String address(String given) {
        return DatabaseFile.at(given).orElseThrow().login(KEY).address();
    }
}
