package org.tsuzuki.operations.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tsuzuki.security.StaffDetails;

/** Keeps who can sign in to the demo beside its data, readable for the computer's user alone. */
@Component
@ConditionalOnProperty("tsuzuki.demo")
public class DemoSignIn {

    private final Path file;

    DemoSignIn(@Value("${tsuzuki.data}") Path data) {
        this.file = data.resolve("demo-sign-in.txt");
    }

    /** Only demo data has a password that is written down; people of a real desk choose theirs. */
    void keep(List<StaffDetails> staff, String password) {
        var accounts = staff.stream().map(DemoSignIn::line);
        var lines = Stream.concat(accounts, Stream.of("password of all: " + password));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            create();
            Files.write(file, lines.toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void create() throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static String line(StaffDetails member) {
        return String.format(
                Locale.ROOT,
                "%-10s %-10s %s (%s)",
                member.login(),
                member.role().name().toLowerCase(Locale.ROOT),
                member.name(),
                member.language().ownName());
    }

    /** What was kept when the demo was filled; nothing when somebody took the file away. */
    public List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
