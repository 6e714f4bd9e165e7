package org.tsuzuki.voucher;

import java.util.regex.Pattern;
import org.tsuzuki.base.Problem;

/** Letters of a code that are easily misread as digits. */
enum CodeDoubt {
    LETTER_O("[Oo]", "voucher.doubt.letterO"),
    LETTER_I_OR_L("[Iil]", "voucher.doubt.letterI");

    private final Pattern letters;
    private final String key;

    CodeDoubt(String letters, String key) {
        this.letters = Pattern.compile(letters);
        this.key = key;
    }

    boolean concerns(String code) {
        return letters.matcher(code).find();
    }

    Problem told() {
        return Problem.of(key);
    }
}
