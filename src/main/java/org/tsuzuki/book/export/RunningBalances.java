package org.tsuzuki.book.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.BookLine;
import org.tsuzuki.book.BookReader.Opening;

/** What each account holds so far, by the name under which it is written and by commodity. */
final class RunningBalances {

    static final String YEN = "JPY";

    private final SortedMap<String, SortedMap<String, BigDecimal>> held = new TreeMap<>();
    private final TreeSet<String> moved = new TreeSet<>();

    record Held(String account, String commodity, BigDecimal amount) {}

    /** Only foreign cash is held in its own currency; elsewhere foreign money is a note beside the yen. */
    static boolean isForeign(BookLine line) {
        return line.foreign() != null && line.account().kind() == AccountKind.FOREIGN_CASH;
    }

    static boolean isForeign(Opening opening) {
        return opening.currency() != null && opening.account().kind() == AccountKind.FOREIGN_CASH;
    }

    void add(String account, String commodity, BigDecimal amount) {
        held.computeIfAbsent(account, name -> new TreeMap<>()).merge(commodity, amount, BigDecimal::add);
        moved.add(account);
    }

    /** The accounts that moved since this was asked last. */
    List<Held> takeMoved() {
        var all = new ArrayList<Held>();
        for (var account : moved) {
            held.getOrDefault(account, new TreeMap<>())
                    .forEach((commodity, amount) -> all.add(new Held(account, commodity, amount)));
        }
        moved.clear();
        return all;
    }

    List<Held> all() {
        moved.addAll(held.keySet());
        return takeMoved();
    }
}
