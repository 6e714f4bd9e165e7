package org.tsuzuki.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Ids;
import org.tsuzuki.files.OperatingSystem;

/** Where exports wait for their download: in the desk's data directory, its user's alone. A draft is one under way. */
@Component
class ExportFiles {

    private static final String DIRECTORY = "exports";
    private static final String WHOLE = ".zip";
    private static final String DRAFT = ".part";

    private final Path directory;

    ExportFiles(@Value("${tsuzuki.data}") Path data) {
        this.directory = data.resolve(DIRECTORY);
    }

    /** Writes what goes into a file. */
    @FunctionalInterface
    interface Content<T> {
        T writeTo(OutputStream out) throws IOException;
    }

    /** By this a desk that was killed knows which exports were its own. */
    void begin(ExportId id) throws IOException {
        OperatingSystem.makeOwners(directory);
        Files.createFile(draft(id), OperatingSystem.ownersFile());
    }

    /** The whole file is there or none. */
    <T> T write(ExportId id, Content<T> content) throws IOException {
        T written;
        try (var file = FileChannel.open(draft(id), StandardOpenOption.WRITE)) {
            var out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
            written = content.writeTo(out);
            out.flush();
            file.force(true);
        }
        Files.move(draft(id), whole(id), StandardCopyOption.ATOMIC_MOVE);
        return written;
    }

    Optional<Path> find(ExportId id) {
        return Optional.of(whole(id)).filter(Files::isRegularFile);
    }

    void remove(ExportId id) throws IOException {
        Files.deleteIfExists(draft(id));
        Files.deleteIfExists(whole(id));
    }

    /** Exports that this desk had under way. */
    List<ExportId> drafts() throws IOException {
        return all(DRAFT);
    }

    List<ExportId> whole() throws IOException {
        return all(WHOLE);
    }

    private List<ExportId> all(String ending) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .flatMap(name -> Ids.read(name.substring(0, name.length() - ending.length())).stream())
                    .map(ExportId::new)
                    .toList();
        }
    }

    private Path draft(ExportId id) {
        return directory.resolve(id + DRAFT);
    }

    private Path whole(ExportId id) {
        return directory.resolve(id + WHOLE);
    }
}
