package org.tsuzuki.export.data;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Something that an auditor takes along, row by row. The feature whose rows they are provides it as a bean, and that is
 * all it takes: {@code docs/decisions/036-data-sets-of-features.md}.
 *
 * @param <R> a row, valid until the next one is read
 */
public interface DataSet<R> extends Exportable {

    /** All that it has, in the usual order. */
    List<Column<R>> columns();

    /** What is behind each row as a file of its own. */
    default Optional<Documents<R>> documents() {
        return Optional.empty();
    }

    /** Reads every row in an order that does not change, inside a transaction that sees one moment of the database. */
    void read(DataFilter filter, RowReceiver<R> receiver) throws IOException;
}
