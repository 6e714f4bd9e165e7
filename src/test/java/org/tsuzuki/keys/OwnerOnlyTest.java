package org.tsuzuki.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnerOnlyTest {

    @TempDir
    private Path place;

    @Test
    void what_others_could_reach_is_closed_to_them_and_told_once() throws IOException {
        var data = directory("data", "rwxr-xr-x");
        var logs = directory("data/logs", "rwxrwxrwx");
        var log = file("data/logs/desk.log", "rw-rw-r--");

        assertThat(OwnerOnly.guard(data))
                .singleElement()
                .asString()
                .contains(data + " rwxr-xr-x", "logs rwxrwxrwx", "logs/desk.log rw-rw-r--");
        assertThat(rights(data)).isEqualTo("rwx------");
        assertThat(rights(logs)).isEqualTo("rwx------");
        assertThat(rights(log)).isEqualTo("rw-------");
        assertThat(OwnerOnly.guard(data)).isEmpty();
    }

    @Test
    void a_directory_behind_a_link_is_closed_and_links_inside_it_lead_nowhere() throws IOException {
        var data = directory("data", "rwxr-xr-x");
        var elsewhere = file("others.txt", "rw-r--r--");
        Files.createSymbolicLink(data.resolve("planted"), elsewhere);
        var link = Files.createSymbolicLink(place.resolve("link"), data);

        OwnerOnly.guard(link);

        assertThat(rights(data)).isEqualTo("rwx------");
        assertThat(rights(elsewhere)).isEqualTo("rw-r--r--");
    }

    @Test
    void what_belongs_to_somebody_else_is_refused_and_left_alone() throws IOException {
        var theirs = theirs();
        var before = rights(theirs);

        assertThatThrownBy(() -> OwnerOnly.guard(theirs))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(theirs + " belongs to another user");
        assertThat(rights(theirs)).isEqualTo(before);
    }

    @Test
    void what_belongs_to_somebody_else_and_is_not_the_desks_is_told_and_left_alone() throws IOException {
        var data = directory("data", "rwx------");
        var ours = file("data/note.txt", "rw-r--r--");
        var found = given(directory("data/lost+found", "rwxr-xr-x"));
        var inside = file("data/lost+found/piece", "rw-r--r--");
        var stray = given(file("data/stray.txt", "rw-r--r--"));

        assertThat(OwnerOnly.guard(data))
                .hasSize(2)
                .last()
                .asString()
                .contains("lost+found", "stray.txt")
                .doesNotContain("note.txt", "piece");
        assertThat(rights(ours)).isEqualTo("rw-------");
        assertThat(rights(found)).isEqualTo("rwxr-xr-x");
        assertThat(rights(inside)).isEqualTo("rw-r--r--");
        assertThat(rights(stray)).isEqualTo("rw-r--r--");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tsuzuki.mv.db",
                "other.mv.db",
                "tsuzuki.keys",
                "logs",
                "logs/tsuzuki.log",
                "rotation",
                "set-up-code",
                "demo-sign-in.txt"
            })
    void what_the_desk_uses_may_not_be_somebody_elses(String name) throws IOException {
        var data = directory("data", "rwx------");
        Files.createDirectories(data.resolve(name).getParent());
        var theirs = given(file("data/" + name, "rw-r--r--"));

        assertThatThrownBy(() -> OwnerOnly.guard(data)).hasMessageContaining(theirs + " belongs to another user");
    }

    private static Path given(Path path) throws IOException {
        try {
            Files.setAttribute(path, "unix:uid", 1);
        } catch (FileSystemException notAdministrator) {
            abort("only the administrator gives files away");
        }
        return path;
    }

    /** The administrator gives a file away; everybody else finds those of the administrator. */
    private Path theirs() throws IOException {
        try {
            var given = file("given.txt", "rw-r--r--");
            Files.setAttribute(given, "unix:uid", 1);
            return given.toRealPath();
        } catch (FileSystemException notAdministrator) {
            return Path.of("/etc");
        }
    }

    @Test
    void what_is_not_there_yet_needs_nothing() {
        assertThat(OwnerOnly.guard(place.resolve("new"))).isEmpty();
    }

    private Path directory(String name, String rights) throws IOException {
        return with(Files.createDirectory(place.resolve(name)), rights);
    }

    private Path file(String name, String rights) throws IOException {
        return with(Files.writeString(place.resolve(name), "x"), rights);
    }

    private static Path with(Path path, String rights) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
