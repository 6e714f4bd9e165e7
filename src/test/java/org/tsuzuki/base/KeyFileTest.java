package org.tsuzuki.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    private Path data;

    @Test
    void a_key_is_written_whole_for_its_owner_alone_and_leaves_no_draft() throws IOException {
        var file = new KeyFile(data.resolve("not/there/yet.key"));

        file.create("secret");

        assertThat(file.path()).hasContent("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.path().getParent())) {
            assertThat(files).containsExactly(file.path());
        }
    }

    @Test
    void a_draft_that_a_crash_has_left_is_no_key() throws IOException {
        var file = new KeyFile(data.resolve("a.key"));
        Files.writeString(data.resolve("a.key123.new"), "half");

        assertThat(file.exists()).isFalse();
        file.create("whole");

        assertThat(file.path()).hasContent("whole");
    }

    @Test
    void what_a_careless_copy_gave_to_others_is_taken_back() throws IOException {
        var file = new KeyFile(data.resolve("a.key"));
        Files.writeString(file.path(), "secret");
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r--r--"));

        file.guard();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }
}
