package org.tsuzuki.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A file of keys beside the database, readable by its owner alone. What it protects must never outlive it: when
 * {@link #create} returns, the file is whole and its content and its name are on the disk.
 */
public record KeyFile(Path path) {

    private static final String DRAFT = ".new";

    public boolean exists() {
        return Files.exists(path);
    }

    /** @throws FileAlreadyExistsException when there is one by now, which is left as it is */
    public void create(String content) throws IOException {
        var draft = draft();
        try {
            write(content, draft);
            link(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
        sync();
    }

    /** Unlike a move, a link never takes another's place. */
    private void link(Path draft) throws IOException {
        try {
            Files.createLink(path, draft);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            Files.move(draft, path);
        }
    }

    /** At each moment there is the old file or the new one. */
    public void replace(String content) throws IOException {
        var draft = draft();
        try {
            write(content, draft);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        sync();
    }

    /** What somebody was writing who was killed; it may hold the whole content. */
    public void removeDrafts() throws IOException {
        var name = Pattern.compile(Pattern.quote(path.getFileName().toString()) + "\\d+" + Pattern.quote(DRAFT));
        try (var drafts = Files.newDirectoryStream(
                directory(), file -> name.matcher(file.getFileName().toString()).matches())) {
            for (var draft : drafts) {
                Files.deleteIfExists(draft);
            }
        }
    }

    /** Written under another name first, with its rights before its content, so that no half file is taken for it. */
    private Path draft() throws IOException {
        Files.createDirectories(directory());
        return Files.createTempFile(directory(), path.getFileName().toString(), DRAFT, OperatingSystem.ownersFile());
    }

    private static void write(String content, Path draft) throws IOException {
        try (var out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
    }

    /** The new name is on the disk as well; where directories cannot be opened, the system sees to it by itself. */
    private void sync() throws IOException {
        if (OperatingSystem.hasRights()) {
            try (var names = FileChannel.open(directory(), StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private Path directory() {
        return Objects.requireNonNull(path.toAbsolutePath().getParent());
    }
}
