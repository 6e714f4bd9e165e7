package org.tsuzuki.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;

/** The form of the key file: a line with its version, a line for each key, a checksum over all of them. */
final class KeyText {

    private static final String NAME = "tsuzuki keys ";
    private static final String HEADER = NAME + "1\n";
    private static final String CHECKSUM = "checksum ";

    private KeyText() {}

    static String write(KeyRing ring) {
        var body = ring.keys().stream()
                .map(key -> key.name() + " " + key.made() + " " + key.secret() + "\n")
                .collect(Collectors.joining("", HEADER, ""));
        return body + CHECKSUM + HexFormat.of().formatHex(digest(body)) + "\n";
    }

    /** @throws IllegalArgumentException which says in words what is wrong with "it" */
    static KeyRing read(String text) {
        if (!text.startsWith(NAME)) {
            throw new IllegalArgumentException("it does not begin as a key file does");
        }
        if (!text.startsWith(HEADER)) {
            throw new IllegalArgumentException("it is of another version than this desk knows");
        }
        var end = text.lastIndexOf("\n" + CHECKSUM) + 1;
        if (end == 0) {
            throw new IllegalArgumentException("it is cut off: the line with the checksum is missing");
        }
        if (!text.substring(end).equals(CHECKSUM + HexFormat.of().formatHex(digest(text.substring(0, end))) + "\n")) {
            throw new IllegalArgumentException("it was changed or damaged: its checksum does not fit");
        }
        return new KeyRing(
                text.substring(HEADER.length(), end).lines().map(KeyText::key).toList());
    }

    private static Key key(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 4) {
            throw new IllegalArgumentException("one of its lines is no key");
        }
        return new Key(purpose(parts[0]), parts[1], day(parts[2]), parts[3]);
    }

    static Purpose purpose(String word) {
        try {
            return Purpose.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("it names a purpose that this desk does not know", unknown);
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("a day in it cannot be read", noDay);
        }
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every Java", impossible);
        }
    }
}
