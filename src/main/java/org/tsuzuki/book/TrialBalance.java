package org.tsuzuki.book;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.tsuzuki.base.Yen;

/** All accounts over a range of Japan days; debits are above zero, credits below, and each column adds up to nothing. */
public record TrialBalance(LocalDate from, LocalDate to, List<Line> lines) implements Serializable {

    public TrialBalance {
        lines = lines.stream()
                .sorted((one, other) -> one.account.compareTo(other.account))
                .toList();
    }

    /**
     * @param debit what was added in the range
     * @param credit what was taken off in the range, above zero
     */
    public record Line(Account account, Yen opening, Yen debit, Yen credit) implements Serializable {

        public Yen closing() {
            return opening.plus(debit).minus(credit);
        }

        /** Whether it held anything or moved; drawers that were closed before did not. */
        public boolean isAlive() {
            return !opening.equals(Yen.ZERO) || !debit.equals(Yen.ZERO) || !credit.equals(Yen.ZERO);
        }
    }

    public Yen opening(AccountClass group) {
        return sum(group, Line::opening);
    }

    public Yen debit(AccountClass group) {
        return sum(group, Line::debit);
    }

    public Yen credit(AccountClass group) {
        return sum(group, Line::credit);
    }

    public Yen closing(AccountClass group) {
        return sum(group, Line::closing);
    }

    /** Whether it adds up before, within and after the range. */
    public boolean isBalanced() {
        return total(lines, Line::opening).equals(Yen.ZERO)
                && total(lines, Line::debit).equals(total(lines, Line::credit));
    }

    /** What an account holds at the end; nothing when it was never used. */
    public Yen closing(Account account) {
        return total(lines.stream().filter(line -> line.account.equals(account)).toList(), Line::closing);
    }

    private Yen sum(AccountClass group, Function<Line, Yen> column) {
        return total(
                lines.stream()
                        .filter(line -> line.account.kind().accountClass() == group)
                        .toList(),
                column);
    }

    private static Yen total(List<Line> lines, Function<Line, Yen> column) {
        return lines.stream().map(column).reduce(Yen.ZERO, Yen::plus);
    }
}
