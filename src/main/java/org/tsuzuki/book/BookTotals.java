package org.tsuzuki.book;

import java.io.Serializable;
import org.tsuzuki.base.Yen;

/** How many entries there are, and what all their lines move; a sound book debits what it credits. */
public record BookTotals(long entries, Yen debit, Yen credit) implements Serializable {

    public Yen difference() {
        return debit.minus(credit);
    }
}
