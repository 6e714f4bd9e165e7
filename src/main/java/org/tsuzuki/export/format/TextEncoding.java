package org.tsuzuki.export.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** In which bytes a text file says its letters. */
public enum TextEncoding {
    /** With its mark, by which Excel knows it. */
    UTF_8_MARK("utf-8-bom", StandardCharsets.UTF_8, "\uFEFF"),
    UTF_8("utf-8", StandardCharsets.UTF_8, ""),
    /** As Windows in Japan has it; what it lacks becomes {@link #LACKING}. */
    SHIFT_JIS("shift-jis", Charset.forName("windows-31j"), "");

    /** What Japanese printers set where a letter is missing. */
    public static final char LACKING = '〓';

    private final String word;
    private final Charset charset;
    private final String mark;

    TextEncoding(String word, Charset charset, String mark) {
        this.word = word;
        this.charset = charset;
        this.mark = mark;
    }

    public String word() {
        return word;
    }

    public static Optional<TextEncoding> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }

    public Charset charset() {
        return charset;
    }

    String mark() {
        return mark;
    }
}
