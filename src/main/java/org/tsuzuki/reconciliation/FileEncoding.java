package org.tsuzuki.reconciliation;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.tsuzuki.base.Term;

/** How the letters of an issuer's file are written. */
public enum FileEncoding implements Term {
    UTF_8(StandardCharsets.UTF_8),
    /** As Windows writes it. */
    SHIFT_JIS(Charset.forName("windows-31j")),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    GB18030(Charset.forName("GB18030"));

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LOOKED_AT = 4096;

    /** What no statement says: control characters and letters that nobody has defined. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}&&[^\\t\\r\\n]]");

    private final Charset charset;

    FileEncoding(Charset charset) {
        this.charset = charset;
    }

    /**
     * Tells by marks, zero bytes and what can be read at all. A file of GB 18030 can often be read as Shift-JIS too; the
     * headings that people know decide then.
     */
    static Optional<FileEncoding> of(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE) || hasZeros(content, 1)) {
            return Optional.of(UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF) || hasZeros(content, 0)) {
            return Optional.of(UTF_16BE);
        }
        if (UTF_8.decode(content).isPresent()) {
            return Optional.of(UTF_8);
        }
        var japanese = SHIFT_JIS.decode(content);
        var chinese = GB18030.decode(content).filter(ColumnRole::isKnownIn);
        return japanese.filter(text -> chinese.isEmpty() || ColumnRole.isKnownIn(text))
                        .isPresent()
                ? Optional.of(SHIFT_JIS)
                : chinese.map(text -> GB18030);
    }

    /** Empty when something in it cannot be read so. */
    Optional<String> decode(byte[] content) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            var plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
            return NO_TEXT.matcher(plain).find() ? Optional.empty() : Optional.of(plain);
        } catch (CharacterCodingException foreign) {
            return Optional.empty();
        }
    }

    /** The first row that cannot be read so, counted from 1. */
    OptionalInt unreadableRow(byte[] content) {
        if (decode(content).isPresent()) {
            return OptionalInt.empty();
        }
        var letters = CharBuffer.allocate(content.length + 1);
        charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content), letters, true);
        var readable = letters.flip().toString();
        var strange = NO_TEXT.matcher(readable);
        var before = strange.find() ? readable.substring(0, strange.start()) : readable;
        return OptionalInt.of(
                1 + (int) before.chars().filter(letter -> letter == '\n').count());
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    /** Digits and commas of UTF-16 leave every other byte empty. */
    private static boolean hasZeros(byte[] content, int from) {
        var zeros = 0;
        var others = 0;
        var end = Math.min(content.length, LOOKED_AT);
        for (var place = 0; place < end; place++) {
            if (content[place] == 0) {
                if (place % 2 == from) {
                    zeros++;
                } else {
                    others++;
                }
            }
        }
        return zeros > end / 8 && others < zeros / 8 + 1;
    }
}
