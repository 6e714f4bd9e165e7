package org.tsuzuki.transfer;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.Account;

/** What accounts of ours held at the beginning of a Japan day, the first of the books. */
public record OpeningOrder(LocalDate day, List<Line> lines) implements Serializable {

    public OpeningOrder {
        lines = List.copyOf(lines);
    }

    /** @param amount what was there; of a credit card, what was owed on it */
    public record Line(Account account, Yen amount) implements Serializable {}
}
