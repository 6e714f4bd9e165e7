package org.tsuzuki.audit.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.files.WholeFile;

/** A place elsewhere, such as a disk of another computer, into which each checkpoint is written as a file of its own. */
@Component
class CheckpointDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointDirectory.class);

    private final Optional<Path> place;
    private volatile String problem = "";

    CheckpointDirectory(@Value("${tsuzuki.checkpoints:}") String named) {
        this.place = StringUtils.hasText(named) ? Optional.of(Path.of(named).toAbsolutePath()) : Optional.empty();
    }

    Optional<Path> place() {
        return place;
    }

    /** Why the last one could not be written; empty when all are there. */
    String problem() {
        return problem;
    }

    /** Those that are there already are left as they are. */
    void writeMissing(List<CheckpointRows.Row> rows) {
        place.ifPresent(directory -> {
            try {
                for (var row : rows) {
                    write(directory.resolve(name(row)), row);
                }
                problem = "";
            } catch (IOException failure) {
                problem = String.valueOf(failure.getMessage());
                LOG.error("A checkpoint of the audit log could not be written to {}", directory, failure);
            }
        });
    }

    private static void write(Path file, CheckpointRows.Row row) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try {
            new WholeFile(file).create(out -> out.write(row.note().getBytes(UTF_8)));
        } catch (FileAlreadyExistsException anotherDeskWasQuicker) {
            LOG.debug("{} is there already", file);
        }
    }

    static String name(CheckpointRows.Row row) {
        return "tsuzuki-checkpoint-" + JapanTime.dayOf(row.at()) + "-" + row.size() + ".txt";
    }
}
