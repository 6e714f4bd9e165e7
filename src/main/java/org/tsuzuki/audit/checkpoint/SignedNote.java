package org.tsuzuki.audit.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.tsuzuki.audit.chain.EntryForm;
import org.tsuzuki.keys.PublicSigningKey;
import org.tsuzuki.keys.SigningKey;

/**
 * A text with a signature below it, in the form of the C2SP signed note, which other programs check as well.
 *
 * @param text what is signed, with the line break at its end
 * @param signer the name of the key
 * @param mark four bytes by which the key is told from others of its name
 */
record SignedNote(String text, String signer, byte[] mark, byte[] signature) {

    private static final String BEFORE_SIGNER = "\n\u2014 ";
    private static final byte ED25519 = 1;
    private static final int MARK = 4;
    private static final String NAME = "tsuzuki-";

    static SignedNote sign(String text, SigningKey key) {
        var name = name(key.publicKey());
        return new SignedNote(text, name, mark(key.publicKey()), key.sign(text.getBytes(UTF_8)));
    }

    static SignedNote read(String note) {
        var lines = note.replace("\r\n", "\n").stripTrailing();
        var end = lines.lastIndexOf(BEFORE_SIGNER);
        var parts = end < 0
                ? new String[0]
                : lines.substring(end + BEFORE_SIGNER.length()).split(" ", -1);
        if (parts.length != 2 || end == 0 || lines.charAt(end - 1) != '\n') {
            throw new IllegalArgumentException("the signature below the text is missing");
        }
        var bytes = Base64.getDecoder().decode(parts[1]);
        if (bytes.length <= MARK) {
            throw new IllegalArgumentException("the signature below the text is cut off");
        }
        return new SignedNote(
                lines.substring(0, end),
                parts[0],
                Arrays.copyOf(bytes, MARK),
                Arrays.copyOfRange(bytes, MARK, bytes.length));
    }

    boolean isSignedByOneOf(List<PublicSigningKey> keys) {
        return keys.stream()
                .anyMatch(key -> name(key).equals(signer)
                        && Arrays.equals(mark(key), mark)
                        && key.signed(text.getBytes(UTF_8), signature));
    }

    @Override
    public String toString() {
        var bytes = Arrays.copyOf(mark, MARK + signature.length);
        System.arraycopy(signature, 0, bytes, MARK, signature.length);
        return text + BEFORE_SIGNER + signer + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    }

    /** A public key as such notes name it: to be handed to whoever checks them. */
    static String verifierKey(PublicSigningKey key) {
        return name(key) + "+" + HexFormat.of().formatHex(mark(key)) + "+"
                + Base64.getEncoder().encodeToString(typed(key));
    }

    static PublicSigningKey readVerifierKey(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3 || !parts[0].startsWith(NAME)) {
            throw new IllegalArgumentException("that is no key of a desk: " + text.strip());
        }
        var typed = Base64.getDecoder().decode(parts[2]);
        var key = new PublicSigningKey(
                parts[0].substring(NAME.length()),
                Base64.getEncoder().encodeToString(Arrays.copyOfRange(typed, 1, Math.max(1, typed.length))));
        if (!verifierKey(key).equals(text.strip())) {
            throw new IllegalArgumentException("that key is damaged: " + text.strip());
        }
        return key;
    }

    private static String name(PublicSigningKey key) {
        return NAME + key.id();
    }

    private static byte[] mark(PublicSigningKey key) {
        var digest = EntryForm.sha256();
        digest.update((name(key) + "\n").getBytes(UTF_8));
        return Arrays.copyOf(digest.digest(typed(key)), MARK);
    }

    private static byte[] typed(PublicSigningKey key) {
        var bytes = key.bytes();
        var typed = new byte[bytes.length + 1];
        typed[0] = ED25519;
        System.arraycopy(bytes, 0, typed, 1, bytes.length);
        return typed;
    }
}
