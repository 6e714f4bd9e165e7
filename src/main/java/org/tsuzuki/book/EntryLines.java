package org.tsuzuki.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsuzuki.base.Yen;

/** The lines of an entry in the making: one for each account, none that moves nothing. */
public final class EntryLines {

    private final Map<Account, Yen> yen = new LinkedHashMap<>();
    private final List<BookLine> foreign = new ArrayList<>();

    public EntryLines debit(Account account, Yen amount) {
        yen.merge(account, amount, Yen::plus);
        return this;
    }

    public EntryLines credit(Account account, Yen amount) {
        return debit(account, amount.negated());
    }

    public EntryLines debit(Account account, Yen worth, ForeignAmount notes) {
        foreign.add(new BookLine(account, worth, notes));
        return this;
    }

    public List<BookLine> list() {
        var lines = new ArrayList<>(foreign);
        yen.forEach((account, amount) -> {
            if (!amount.equals(Yen.ZERO)) {
                lines.add(new BookLine(account, amount, null));
            }
        });
        return lines;
    }
}
