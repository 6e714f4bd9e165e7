package org.tsuzuki.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path place;

    @Test
    void a_file_that_breaks_off_is_not_there_and_leaves_nothing() throws IOException {
        var file = new WholeFile(place.resolve("book"));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> file.create(out -> {
                    out.write('a');
                    throw new IOException("no more");
                }));

        assertThat(names()).isZero();
    }

    @Test
    void what_is_there_by_now_is_never_written_over() throws IOException {
        var path = place.resolve("book");

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(() -> new WholeFile(path).create(out -> Files.writeString(path, "another's")));

        assertThat(path).hasContent("another's");
        assertThat(names()).isEqualTo(1);
    }

    @Test
    void replacing_keeps_the_old_file_when_the_new_one_breaks_off() throws IOException {
        var path = Files.writeString(place.resolve("book"), "old");
        var file = new WholeFile(path);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> file.replace(out -> {
                    out.write('a');
                    throw new IOException("no more");
                }));
        assertThat(path).hasContent("old");

        file.replace(out -> out.write("new".getBytes(StandardCharsets.UTF_8)));
        assertThat(path).hasContent("new");
        assertThat(names()).isEqualTo(1);
    }

    private long names() throws IOException {
        try (var all = Files.list(place)) {
            return all.count();
        }
    }
}
