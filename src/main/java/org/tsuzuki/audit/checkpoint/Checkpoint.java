package org.tsuzuki.audit.checkpoint;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.tsuzuki.audit.chain.EntryForm;
import org.tsuzuki.keys.PublicSigningKey;
import org.tsuzuki.keys.SigningKey;

/**
 * What the log was at a moment, signed: whoever keeps it elsewhere notices when the past is rewritten. Its text is a
 * C2SP checkpoint with two more lines.
 *
 * @param origin which log; the beginning of its first hash is in it
 * @param size how many entries it had
 * @param root of the hash tree over them (RFC 9162), in Base64
 * @param head the hash of the last of them
 */
public record Checkpoint(String origin, long size, String root, String head, Instant at) {

    private static final String HEAD = "head ";
    private static final String TIME = "time ";
    private static final int LINES = 5;
    private static final int ROOT_BYTES = 32;
    private static final int SHORT = 16;

    public static String origin(String firstHash) {
        return "tsuzuki/audit/" + firstHash.substring(0, SHORT);
    }

    public String sign(SigningKey key) {
        var text = String.join("\n", origin, Long.toString(size), root, HEAD + head, TIME + EntryForm.time(at)) + "\n";
        return SignedNote.sign(text, key).toString();
    }

    /**
     * @throws IllegalArgumentException which says in words what is wrong with it
     */
    public static Checkpoint read(String note, List<PublicSigningKey> keys) {
        var signed = SignedNote.read(note);
        if (!signed.isSignedByOneOf(keys)) {
            throw new IllegalArgumentException("it is not signed by this desk, or was changed since");
        }
        var lines = signed.text().split("\n", -1);
        if (lines.length != LINES + 1 || !lines[3].startsWith(HEAD) || !lines[4].startsWith(TIME)) {
            throw new IllegalArgumentException("it is no checkpoint");
        }
        try {
            if (Base64.getDecoder().decode(lines[2]).length != ROOT_BYTES) {
                throw new IllegalArgumentException("its root is damaged");
            }
            return new Checkpoint(
                    lines[0],
                    Long.parseLong(lines[1]),
                    lines[2],
                    lines[3].substring(HEAD.length()),
                    Instant.parse(lines[4].substring(TIME.length())));
        } catch (DateTimeException | NumberFormatException damaged) {
            throw new IllegalArgumentException("its size or its time cannot be read", damaged);
        }
    }

    /** The key as it is handed to whoever checks checkpoints. */
    public static String verifierKey(PublicSigningKey key) {
        return SignedNote.verifierKey(key);
    }

    public static PublicSigningKey readVerifierKey(String text) {
        return SignedNote.readVerifierKey(text);
    }
}
