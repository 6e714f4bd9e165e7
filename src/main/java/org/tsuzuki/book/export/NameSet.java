package org.tsuzuki.book.export;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Term;

/** The programs that call accounts alike; the owner names them once for each set. */
public enum NameSet implements Term {
    /** With levels, in the five groups that plain-text accounting knows. */
    PLAIN_TEXT(AccountNames::english),
    YAYOI(AccountNames::yayoi),
    MONEY_FORWARD(AccountNames::moneyForward);

    private static final Set<String> GROUPS = Set.of("Assets", "Liabilities", "Equity", "Income", "Expenses");

    private final Supplier<AccountNames> proposal;

    NameSet(Supplier<AccountNames> proposal) {
        this.proposal = proposal;
    }

    AccountNames proposal() {
        return proposal.get();
    }

    /** Whether its programs ask what an account is for the consumption tax. */
    public boolean hasTax() {
        return this != PLAIN_TEXT;
    }

    /** Why an account cannot be called so there; empty when it can. */
    Optional<Problem> refusalOfName(String name) {
        if (name.isEmpty()) {
            return Optional.of(Problem.of("problem.required"));
        }
        if (this == PLAIN_TEXT && !hasGroup(name)) {
            return Optional.of(Problem.of("problem.book.name.group"));
        }
        return refusalOfCells(name);
    }

    /** As {@link #refusalOfName}, of a sub-account or a tax word, which may be missing. */
    Optional<Problem> refusalOfCells(String text) {
        if (this != YAYOI) {
            return Optional.empty();
        }
        if (!YayoiCsv.canWrite(text)) {
            return Optional.of(Problem.of("problem.book.name.letters"));
        }
        return YayoiCsv.isNameTooLong(text)
                ? Optional.of(Problem.of("problem.book.name.cells", YayoiCsv.LONGEST_NAME))
                : Optional.empty();
    }

    private static boolean hasGroup(String name) {
        var levels = name.split(":", -1);
        if (levels.length < 2 || !GROUPS.contains(levels[0])) {
            return false;
        }
        for (var level : levels) {
            if (level.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
