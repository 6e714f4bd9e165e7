package org.tsuzuki.renewal.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.comparison.AccountSums;
import org.tsuzuki.book.comparison.LedgerComparison;
import org.tsuzuki.book.comparison.LedgerDifference;

/** What customers are owed and what is held for carriers, by the renewals and by the book. */
@Component
class OpenSums implements LedgerComparison {

    private static final String OWED = """
            select cast(customer_id as varchar(60)) as sub, refunded - total as own from renewal
            where result in ('FAILED', 'REVERSED') and money in ('OPEN', 'TAKEN', 'PARTLY_REFUNDED')
            """;
    private static final String HELD = "select carrier_id as sub, -held as own from renewal where held > 0 or held < 0";

    private final AccountSums sums;

    OpenSums(AccountSums sums) {
        this.sums = sums;
    }

    @Override
    public List<LedgerDifference> differences() {
        return Stream.of(
                        sums.differing(AccountKind.CUSTOMER_CREDIT, OWED, "problem.books.credit"),
                        sums.differing(AccountKind.HELD_FOR_CARRIER, HELD, "problem.books.held"))
                .flatMap(List::stream)
                .toList();
    }
}
