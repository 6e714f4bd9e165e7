package org.tsuzuki.renewal.earnings;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;

/**
 * Which entries of the book are added up, and by what.
 *
 * @param from the first Japan day
 * @param to the last Japan day
 * @param branchId null for all branches
 * @param within null, or the grouping of which only the renewals of one group count
 * @param key of that group
 */
public record EarningsFilter(
        LocalDate from,
        LocalDate to,
        @Nullable UUID branchId,
        EarningsGrouping grouping,
        @Nullable EarningsGrouping within,
        String key)
        implements Serializable {

    public EarningsFilter {
        if (to.isBefore(from)) {
            throw new ProblemException(Problem.of("problem.book.export.days"), "to");
        }
        key = TextLimit.ID.cut(key);
    }

    public static EarningsFilter of(LocalDate from, LocalDate to) {
        return new EarningsFilter(from, to, null, EarningsGrouping.MONTH, null, "");
    }

    public EarningsFilter between(LocalDate first, LocalDate last) {
        return new EarningsFilter(first, last, branchId, grouping, within, key);
    }

    public EarningsFilter at(@Nullable UUID branch) {
        return new EarningsFilter(from, to, branch, grouping, within, key);
    }

    public EarningsFilter by(EarningsGrouping wanted) {
        return new EarningsFilter(from, to, branchId, wanted, within, key);
    }

    public EarningsFilter only(EarningsGrouping group, String id) {
        return new EarningsFilter(from, to, branchId, grouping, group, id);
    }

    public EarningsFilter everything() {
        return new EarningsFilter(from, to, branchId, grouping, null, "");
    }
}
