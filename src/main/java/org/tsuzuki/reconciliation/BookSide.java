package org.tsuzuki.reconciliation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.tsuzuki.base.Yen;
import org.tsuzuki.book.BookReader.AccountLine;

/**
 * A line of the book as it is compared with statements.
 *
 * @param references by which the issuer may know it: receipt number, order number, the entry's own text
 */
public record BookSide(AccountLine line, List<String> references) implements Serializable {

    public BookSide {
        references = List.copyOf(references);
    }

    public LineId id() {
        return new LineId(line.entry(), line.position());
    }

    LocalDate day() {
        return line.day();
    }

    Yen amount() {
        return line.amount();
    }
}
