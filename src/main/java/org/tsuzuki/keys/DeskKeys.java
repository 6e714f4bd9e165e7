package org.tsuzuki.keys;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StringUtils;
import org.tsuzuki.files.KeyFile;
import org.tsuzuki.files.OperatingSystem;

/** Where a desk keeps its data and its keys, and whether the two belong together. */
record DeskKeys(Path data, Path place) {

    private static final String NAME = "tsuzuki.keys";

    /** @param named where the key file is meant to be; nothing for beside the data */
    static DeskKeys of(String data, String named) {
        var directory = Path.of(data).toAbsolutePath().normalize();
        return new DeskKeys(
                directory, StringUtils.hasText(named) ? Path.of(named).toAbsolutePath() : directory.resolve(NAME));
    }

    KeyFile file() {
        return new KeyFile(place);
    }

    /** @return what was wrong with the rights, in words */
    List<String> guard() {
        OperatingSystem.keepNewFilesPrivate();
        var told = new ArrayList<>(OwnerOnly.guard(data));
        told.addAll(OwnerOnly.guard(place));
        return told;
    }

    KeyRing read() {
        if (!file().exists()) {
            throw missing("There is no key file.");
        }
        try {
            return KeyText.read(Files.readString(place));
        } catch (IllegalArgumentException broken) {
            throw new Refusal(
                    "The key file " + place + " cannot be used: " + broken.getMessage() + ".",
                    "put a good copy in its place",
                    "or move it away and type the recovery sheet back: " + command("restore SHEET"));
        } catch (IOException failure) {
            throw Refusal.because("The key file " + place + " cannot be read.", failure);
        }
    }

    /** The keys that were there, or new ones for a database in which there is nothing yet. */
    KeyRing readOrMake(boolean databaseIsUsed, LocalDate day, List<String> told) {
        if (file().exists()) {
            return read();
        }
        if (databaseIsUsed) {
            throw missing("The key file is missing, and without it this database cannot be used.");
        }
        var ring = KeyRing.fresh(day);
        try {
            file().create(KeyText.write(ring));
        } catch (FileAlreadyExistsException anotherDeskWasQuicker) {
            return read();
        } catch (IOException failure) {
            throw Refusal.because("The key file " + place + " cannot be written.", failure);
        }
        told.add("New keys were made: " + place
                + ". Without them the database cannot be read. Print the recovery sheet (" + command("sheet")
                + "), and keep a copy of the file apart from the database and its backups.");
        return ring;
    }

    /** Where the database is encrypted anew. */
    Path workplace() {
        return data.resolve("rotation");
    }

    /** What a kill has left of new keys and of a rotation; only for whom the key file and the database are good. */
    void removeLeftovers() throws IOException {
        if (file().exists()) {
            new KeyFile(place.toRealPath()).removeDrafts();
        }
        FileSystemUtils.deleteRecursively(workplace());
    }

    private String command(String words) {
        return "./tsuzuki keys " + words + " --data " + data;
    }

    private Refusal missing(String what) {
        return new Refusal(
                what + " Looked for it at " + place + "; nothing was made or changed.",
                Optional.of(data.resolve(NAME))
                        .filter(other -> !other.equals(place) && Files.exists(other))
                        .map(other -> "use the one that lies at " + other + ": unset TSUZUKI_KEYS, or move it")
                        .orElse("put the key file back there, or set TSUZUKI_KEYS to where it is"),
                "or type the recovery sheet back: " + command("restore SHEET"));
    }
}
