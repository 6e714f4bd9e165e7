package org.tsuzuki.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
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
    void a_file_that_is_there_is_only_changed_where_that_is_meant() throws IOException {
        var file = new KeyFile(data.resolve("a.key"));
        file.create("first");

        assertThatThrownBy(() -> file.create("second")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file.path()).hasContent("first");

        file.replace("third");

        assertThat(file.path()).hasContent("third");
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(file.path());
        }
    }

    @Test
    void a_write_that_fails_leaves_no_draft() throws IOException {
        var file = new KeyFile(Files.createDirectory(data.resolve("a.key")));
        Files.createDirectory(file.path().resolve("in the way"));

        assertThatThrownBy(() -> file.create("secret")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> file.replace("secret")).isInstanceOf(IOException.class);

        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(file.path());
        }
    }

    @Test
    void drafts_that_a_crash_has_left_are_removed_and_nothing_else() throws IOException {
        var file = new KeyFile(data.resolve("a.key"));
        file.create("whole");
        Files.writeString(data.resolve("a.key123.new"), "half");
        var others = Files.writeString(data.resolve("b.key123.new"), "another's");
        var named = Files.writeString(data.resolve("a.key.new"), "somebody's own");

        file.removeDrafts();

        try (var files = Files.list(data)) {
            assertThat(files).containsExactlyInAnyOrder(file.path(), others, named);
        }
    }
}
