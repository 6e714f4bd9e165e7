package org.tsuzuki.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.h2.store.fs.encrypt.FileEncrypt;
import org.h2.store.fs.encrypt.FilePathEncrypt;

/**
 * The file of the built-in database, encrypted by H2 under a word that comes from the key file.
 *
 * @param options what H2 is told in its address beside the place of the file
 */
record DatabaseFile(Path path, String options) {

    static final String NAME = "tsuzuki";
    private static final String SUFFIX = ".mv.db";
    static final String CIPHER = "AES";
    private static final Pattern ADDRESS = Pattern.compile("jdbc:h2:file:([^;]+)(.*)");
    private static final String TRACE = ";TRACE_LEVEL_FILE="; // a trace tells what was typed, and nobody encrypts it
    private static final String MARK = "H2encrypt\n";
    private static final int BLOCK = 4096;
    private static final String BEGINNING = "H:2,";

    /** Empty when the address is that of a server. */
    static Optional<DatabaseFile> at(String address) {
        var file = ADDRESS.matcher(address);
        return file.matches() ? Optional.of(named(Path.of(file.group(1)), file.group(2))) : Optional.empty();
    }

    static DatabaseFile in(Path directory) {
        return named(directory.resolve(NAME), ";DB_CLOSE_ON_EXIT=FALSE");
    }

    private static DatabaseFile named(Path name, String options) {
        return new DatabaseFile(Path.of(name.toAbsolutePath() + SUFFIX), options);
    }

    /** A file that was only begun has nothing to lose. */
    boolean hasContent() {
        return path.toFile().length() > BLOCK;
    }

    /** The key under which the file is, tried without opening the database. */
    Key keyOf(KeyRing ring) {
        try {
            if (!startsWith(FileChannel.open(path, StandardOpenOption.READ), 0, MARK)) {
                throw new Refusal(path + " is no database of this desk: it is not encrypted.");
            }
            for (var key : ring.all(Purpose.DATABASE).reversed()) {
                if (isUnder(key)) {
                    return key;
                }
            }
        } catch (IOException failure) {
            throw Refusal.because(path + " cannot be read.", failure);
        }
        throw new Refusal(
                "The keys are those of another database: none of them opens " + path + ".",
                "put the key file of this database in its place",
                "or move the key file away and type this database's recovery sheet back:"
                        + " ./tsuzuki keys restore SHEET --data " + path.getParent());
    }

    /** H2 begins its file twice, in case that one was half written. */
    private boolean isUnder(Key key) throws IOException {
        return startsWith(decrypted(key), 0, BEGINNING) || startsWith(decrypted(key), BLOCK, BEGINNING);
    }

    private FileChannel decrypted(Key key) throws IOException {
        var password = FilePathEncrypt.getPasswordBytes(filePassword(key).toCharArray());
        return new FileEncrypt(path.toString(), password, FileChannel.open(path, StandardOpenOption.READ));
    }

    private static boolean startsWith(FileChannel file, long position, String expected) throws IOException {
        try (file) {
            var found = ByteBuffer.allocate(BLOCK);
            file.read(found, position);
            return new String(found.array(), 0, expected.length(), US_ASCII).equals(expected);
        }
    }

    /** How H2 is asked for a file under a key: its own word first, then that of the only account. */
    Login login(Key key) {
        var name = path.toString();
        var address = "jdbc:h2:file:" + name.substring(0, name.length() - SUFFIX.length()) + options;
        var quiet = options.toUpperCase(Locale.ROOT).contains(TRACE) ? "" : TRACE + "0";
        return new Login(address + quiet + ";CIPHER=" + CIPHER, "sa", filePassword(key) + " " + accountPassword(key));
    }

    /** Without changing a byte of it, not even after a crash. */
    Login reading(Key key) {
        var login = login(key);
        return new Login(login.address() + ";ACCESS_MODE_DATA=r", login.user(), login.password());
    }

    static String filePassword(Key key) {
        return HexFormat.of().formatHex(key.sign("tsuzuki h2 file"));
    }

    static String accountPassword(Key key) {
        return HexFormat.of().formatHex(key.sign("tsuzuki h2 account"));
    }
}
