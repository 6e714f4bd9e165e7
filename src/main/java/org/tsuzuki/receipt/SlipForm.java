package org.tsuzuki.receipt;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;

/**
 * How a receipt is written down this time; what it says of the sale is always the same.
 *
 * @param main the language whose labels lead
 * @param copy which handing-out this is; all but the first are marked, {@link HandOut#ON_FILE} as kept on file
 * @param addressee makes it a full invoice; null on a simplified one
 * @param check by which it can be checked; null leaves the square code out
 */
public record SlipForm(
        Language main,
        int copy,
        @Nullable Addressee addressee,
        @Nullable CheckCode check) implements Serializable {

    public static SlipForm of(Language main, int copy) {
        return new SlipForm(main, copy, null, null);
    }
}
