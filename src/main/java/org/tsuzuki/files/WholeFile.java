package org.tsuzuki.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A file that is there whole or not at all, its owner's alone: whatever fails, nothing is left under its name. */
public record WholeFile(Path path) {

    private static final String DRAFT = ".part";

    /** Writes what belongs into the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @throws FileAlreadyExistsException when there is one by now, which is left as it is */
    public void create(Content content) throws IOException {
        withDraft(content, draft -> {
            try {
                Files.createLink(path, draft); // unlike a move, it never takes another's place
            } catch (FileAlreadyExistsException taken) {
                throw taken;
            } catch (FileSystemException | UnsupportedOperationException noLinks) {
                Files.move(draft, path);
            }
        });
    }

    /** At each moment there is the old file or the new one. */
    public void replace(Content content) throws IOException {
        withDraft(content, draft -> Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE));
    }

    private void withDraft(Content content, Naming naming) throws IOException {
        var draft = Files.createTempFile(directory(), path.getFileName() + ".", DRAFT, OperatingSystem.ownersFile());
        try {
            try (var file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                var out = new BufferedOutputStream(Channels.newOutputStream(file));
                content.writeTo(out);
                out.flush();
                file.force(true);
            }
            naming.name(draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Path directory() {
        return Objects.requireNonNull(path.toAbsolutePath().getParent());
    }

    private interface Naming {
        void name(Path draft) throws IOException;
    }
}
