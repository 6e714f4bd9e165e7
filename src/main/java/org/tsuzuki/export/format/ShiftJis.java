package org.tsuzuki.export.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;

/** Says letters in Shift-JIS and counts those that it lacks. */
final class ShiftJis {

    private static final int ROOM = 8192;

    private final CharsetEncoder encoder = TextEncoding.SHIFT_JIS
            .charset()
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final byte[] lacking = String.valueOf(TextEncoding.LACKING).getBytes(TextEncoding.SHIFT_JIS.charset());
    private final ByteBuffer bytes = ByteBuffer.allocate(ROOM);
    private long replaced;

    void write(String words, ByteText text) throws IOException {
        var letters = CharBuffer.wrap(asWindows(words));
        encoder.reset();
        while (true) {
            var result = encoder.encode(letters, bytes, true);
            text.raw(bytes.array(), bytes.position());
            bytes.clear();
            if (result.isUnderflow()) {
                return;
            }
            if (result.isError()) {
                letters.position(letters.position() + result.length());
                text.raw(lacking);
                replaced++;
            }
        }
    }

    /** Windows has another code for these letters; the others are the same to everybody who reads them. */
    private static String asWindows(String words) {
        for (var i = 0; i < words.length(); i++) {
            if (twin(words.charAt(i)) != words.charAt(i)) {
                var twins = words.toCharArray();
                for (var j = i; j < twins.length; j++) {
                    twins[j] = twin(twins[j]);
                }
                return new String(twins);
            }
        }
        return words;
    }

    private static char twin(char letter) {
        return switch (letter) {
            case '\u301C' -> '\uFF5E'; // wave dash
            case '\u2212' -> '\uFF0D'; // minus
            case '\u2016' -> '\u2225'; // double line
            case '\u00A5' -> '\uFFE5'; // yen, which would become a backslash
            case '\u00A2' -> '\uFFE0';
            case '\u00A3' -> '\uFFE1';
            case '\u00AC' -> '\uFFE2';
            default -> letter;
        };
    }

    long replaced() {
        return replaced;
    }
}
