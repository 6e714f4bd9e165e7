package org.tsuzuki.operations;

import java.util.List;
import org.springframework.stereotype.Service;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.book.comparison.LedgerDifference;

/** Tells the owner whether the books add up. */
@Service
@Staff.Owner
public class LedgerIntegrity {

    private final LedgerIntegrityCheck check;
    private final LedgerComparisons comparisons;
    private final AccountLabels labels;

    LedgerIntegrity(LedgerIntegrityCheck check, LedgerComparisons comparisons, AccountLabels labels) {
        this.check = check;
        this.comparisons = comparisons;
        this.labels = labels;
    }

    /** Series with gaps and receipts that say something else than the journal; empty when all is well. */
    public List<String> broken() {
        return check.found();
    }

    /** Accounts that say something else than the features whose money they are; empty when all is well. */
    public List<Problem> differences() {
        return comparisons.found().stream().map(one -> one.named(name(one))).toList();
    }

    private Trilingual name(LedgerDifference one) {
        if (one.sub().isEmpty()) {
            return Messages.all(one.kind().key());
        }
        var account = one.kind().account(one.sub());
        return labels.of(List.of(account)).getOrDefault(account, Trilingual.same(one.sub()));
    }
}
