package org.tsuzuki.book.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.book.BookEntry;
import org.tsuzuki.book.BookLine;

/** The lines of an entry as a voucher shows them: debits on the left, credits on the right, as many rows as it takes. */
record EntrySides(@Nullable BookLine debit, @Nullable BookLine credit) {

    static List<EntrySides> of(BookEntry entry) {
        var debits = entry.lines().stream()
                .filter(line -> !line.amount().isNegative())
                .toList();
        var credits = entry.lines().stream()
                .filter(line -> line.amount().isNegative())
                .toList();
        var rows = new ArrayList<EntrySides>();
        for (var place = 0; place < Math.max(debits.size(), credits.size()); place++) {
            rows.add(new EntrySides(
                    place < debits.size() ? debits.get(place) : null,
                    place < credits.size() ? credits.get(place) : null));
        }
        return rows;
    }

    static String text(BookEntry entry) {
        var receipt = entry.cause().receiptNumber();
        return receipt == null || entry.text().contains(receipt) ? entry.text() : receipt + " " + entry.text();
    }

    static String yen(BookLine line) {
        return Long.toString(Math.abs(line.amount().amount()));
    }
}
