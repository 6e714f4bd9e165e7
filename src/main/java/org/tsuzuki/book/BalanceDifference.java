package org.tsuzuki.book;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;

/**
 * An account whose balance of a closed day is not the sum of its lines.
 *
 * @param kept null when it is gone; debits are above zero, as in the sum
 */
public record BalanceDifference(
        Account account, LocalDate day, @Nullable Yen kept, Yen sum) implements Serializable {

    /** Says so and tells the way out; the sums as the account is read, above zero on its normal side. */
    public Problem named(Trilingual name) {
        return kept == null
                ? Problem.of("problem.books.closed.gone", name, day, read(sum))
                : Problem.of("problem.books.closed", name, day, read(kept), read(sum));
    }

    private String read(Yen amount) {
        return (account.kind().accountClass().isDebit() ? amount : amount.negated()).toString();
    }

    @Override
    public String toString() {
        return "%s at the end of %s: %s was kept, the lines add up to %s"
                .formatted(account, day, kept == null ? "nothing" : kept, sum);
    }
}
