package org.tsuzuki.operations;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.book.BookCheck;
import org.tsuzuki.book.comparison.LedgerDifference;

/** Tells the owner whether the books add up. */
@Service
@Staff.Owner
public class LedgerIntegrity {

    private final LedgerIntegrityCheck check;
    private final LedgerComparisons comparisons;
    private final BookCheck book;
    private final AccountLabels labels;

    LedgerIntegrity(LedgerIntegrityCheck check, LedgerComparisons comparisons, BookCheck book, AccountLabels labels) {
        this.check = check;
        this.comparisons = comparisons;
        this.book = book;
        this.labels = labels;
    }

    /** Series with gaps and receipts that say something else than the journal; empty when all is well. */
    public List<String> broken() {
        return check.found();
    }

    /** Accounts that say something else than the features whose money they are, or than their lines; empty when all is well. */
    public List<Problem> differences() {
        return Stream.concat(
                        comparisons.found().stream().map(one -> one.named(name(one))),
                        book.differing().stream().map(one -> one.named(labels.whole(one.account()))))
                .toList();
    }

    private Trilingual name(LedgerDifference one) {
        if (one.sub().isEmpty()) {
            return Messages.all(one.kind().key());
        }
        var account = one.kind().account(one.sub());
        return labels.of(List.of(account)).getOrDefault(account, Trilingual.same(one.sub()));
    }
}
