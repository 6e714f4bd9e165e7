package org.tsuzuki.renewal.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.ForeignAmount;

/** The lines of an entry in the making: one for each account, none that moves nothing. */
final class EntryLines {

    private final Map<Account, Yen> yen = new LinkedHashMap<>();
    private final List<BookLine> foreign = new ArrayList<>();

    EntryLines debit(Account account, Yen amount) {
        yen.merge(account, amount, Yen::plus);
        return this;
    }

    EntryLines credit(Account account, Yen amount) {
        return debit(account, amount.negated());
    }

    EntryLines debit(Account account, Yen worth, ForeignAmount notes) {
        foreign.add(new BookLine(account, worth, notes));
        return this;
    }

    List<BookLine> list() {
        var lines = new ArrayList<>(foreign);
        yen.forEach((account, amount) -> {
            if (!amount.equals(Yen.ZERO)) {
                lines.add(new BookLine(account, amount, null));
            }
        });
        return lines;
    }
}
