package org.tsuzuki.voucher.vault;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.comparison.AccountSums;
import org.tsuzuki.book.comparison.LedgerComparison;
import org.tsuzuki.book.comparison.LedgerDifference;

/** What the vouchers cost that lie in the vault, by the vault and by the book; expired ones lie there until withdrawn. */
@Component
class StockSums implements LedgerComparison {

    private static final String STOCK = """
            select concat(cast(bought_on as varchar(10)), ' ', carrier_id) as sub, cost as own from voucher
            where state in ('IN_STOCK', 'RESERVED')
            """;

    private final AccountSums sums;

    StockSums(AccountSums sums) {
        this.sums = sums;
    }

    @Override
    public List<LedgerDifference> differences() {
        return sums.differing(AccountKind.VOUCHER_STOCK, STOCK, "problem.books.stock");
    }
}
