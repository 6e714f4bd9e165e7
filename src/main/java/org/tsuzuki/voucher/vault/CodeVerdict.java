package org.tsuzuki.voucher.vault;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;

/**
 * What the vault thinks of one line before anything is stored.
 *
 * @param lastFour empty while the code cannot be read
 * @param problem why it cannot be stored; null when it can
 * @param doubts what should be compared with the paper once more
 */
public record CodeVerdict(
        TypedCode typed,
        String serial,
        String lastFour,
        @Nullable Problem problem,
        List<Problem> doubts) implements Serializable {

    public CodeVerdict {
        doubts = List.copyOf(doubts);
    }

    public boolean isFine() {
        return problem == null;
    }
}
