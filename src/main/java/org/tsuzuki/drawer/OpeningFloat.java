package org.tsuzuki.drawer;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Yen;

/**
 * The change with which a drawer begins.
 *
 * @param pieces null when only the sum is known
 */
public record OpeningFloat(Yen sum, @Nullable CashCount pieces) implements Serializable {

    public OpeningFloat {
        if (sum.isNegative()) {
            throw new ProblemException(Problem.of("problem.yen.form"), "float");
        }
        if (sum.isTooLarge()) {
            throw new ProblemException(Yen.tooLarge(), "float");
        }
    }

    public static OpeningFloat of(Yen sum) {
        return new OpeningFloat(sum, null);
    }

    public static OpeningFloat of(CashCount pieces) {
        return new OpeningFloat(pieces.sum(), pieces);
    }
}
