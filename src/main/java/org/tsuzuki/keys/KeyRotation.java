package org.tsuzuki.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.h2.tools.ChangeFileEncryption;
import org.tsuzuki.files.KeyFile;
import org.tsuzuki.files.OperatingSystem;

/**
 * New keys for what is new; the old ones stay, so that old rows, papers and backups stay readable. The database is
 * encrypted anew in a copy that takes its place at once: a desk starts after a kill at any moment, because the key file
 * knows both keys before anything is under the new one.
 */
final class KeyRotation {

    /** What a desk renews on whatever database. */
    private static final Purpose[] SERVED = {Purpose.RECEIPTS, Purpose.VOUCHERS, Purpose.SIGNATURES, Purpose.PERSONAL};

    private final DeskKeys keys;
    private final KeyRing before;
    private final LocalDate day;

    KeyRotation(DeskKeys keys, LocalDate day) {
        this.keys = keys;
        this.before = keys.read();
        this.day = day;
    }

    /** The database holds no key of its own then, so it may be open meanwhile. */
    KeyRing ofServer(Login login) {
        try (var connection = login.open()) {
            if (!isAlone(connection)) {
                throw inBetween();
            }
            KeyChecks.verify(KeyChecks.of(connection), before);
            checkUnchanged();
            clear();
            return keep(before.with(day, SERVED));
        } catch (SQLException failure) {
            throw Refusal.because("The database does not answer.", failure);
        }
    }

    /** Until the connection is closed. */
    private static boolean isAlone(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select pg_try_advisory_lock(hashtext('tsuzuki keys rotate'))")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Of two rotations at once, the keys of one would be lost. */
    private void checkUnchanged() {
        if (!keys.read().equals(before)) {
            throw inBetween();
        }
    }

    private static Refusal inBetween() {
        return new Refusal("The keys are being changed by somebody else. Look with: ./tsuzuki keys show");
    }

    KeyRing ofFile(DatabaseFile database) {
        if (!database.hasContent()) {
            throw new Refusal("There is no database at " + database.path() + ".", "name its directory with --data DIR");
        }
        var old = database.keyOf(before); // from the lock on, whoever closes this file gives the lock up
        try (var channel = FileChannel.open(database.path(), StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new Refusal("The desk is open. Close it first; its database is encrypted anew.");
            }
            try {
                checkUnchanged();
                clear();
                return encryptAnew(database, old, channel);
            } finally {
                clear();
            }
        } catch (IOException | SQLException failure) {
            throw Refusal.because(
                    "The database was not encrypted anew; it is as it was, and the desk can be opened.", failure);
        }
    }

    private KeyRing encryptAnew(DatabaseFile database, Key old, FileChannel locked) throws IOException, SQLException {
        var after = before.with(day, SERVED).with(day, Purpose.DATABASE);
        var renewed = after.newest(Purpose.DATABASE);
        var copy = DatabaseFile.in(Files.createDirectories(keys.workplace()));
        copy(locked, copy.path());
        changeAccount(copy, old, renewed);
        keep(after);
        ChangeFileEncryption.execute(
                keys.workplace().toString(),
                DatabaseFile.NAME,
                DatabaseFile.CIPHER,
                DatabaseFile.filePassword(old).toCharArray(),
                DatabaseFile.filePassword(renewed).toCharArray(),
                true);
        copy.login(renewed).open().close();
        sync(copy.path());
        Files.move(copy.path(), database.path(), StandardCopyOption.ATOMIC_MOVE);
        if (OperatingSystem.hasRights()) {
            sync(keys.data());
        }
        return after;
    }

    /** Through the channel that is locked: a second one would give the lock up when it is closed. */
    private static void copy(FileChannel from, Path to) throws IOException {
        try (var copy = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var done = 0L; done < from.size(); ) {
                done += from.transferTo(done, from.size() - done, copy);
            }
        }
    }

    private void changeAccount(DatabaseFile copy, Key old, Key renewed) throws SQLException {
        try (var connection = copy.login(old).open();
                var statement = connection.createStatement()) {
            KeyChecks.verify(KeyChecks.of(connection), before);
            statement.execute("alter user sa set password '" + DatabaseFile.accountPassword(renewed) + "'");
        }
    }

    private KeyRing keep(KeyRing ring) {
        try {
            new KeyFile(keys.place().toRealPath()).replace(KeyText.write(ring));
            return ring;
        } catch (IOException failure) {
            throw Refusal.because("The key file cannot be written; no key was changed.", failure);
        }
    }

    private static void sync(Path path) throws IOException {
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            file.force(true);
        }
    }

    private void clear() {
        try {
            keys.removeLeftovers();
        } catch (IOException failure) {
            throw Refusal.because("What an earlier change of keys has left cannot be taken away.", failure);
        }
    }
}
