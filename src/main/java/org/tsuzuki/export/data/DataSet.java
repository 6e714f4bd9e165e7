package org.tsuzuki.export.data;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.base.Language;

/**
 * Something that an auditor takes along, row by row. The feature whose rows they are provides it as a bean, and that is
 * all it takes: {@code docs/decisions/036-data-sets-of-features.md}.
 *
 * @param <R> a row, valid until the next one is read
 */
public interface DataSet<R> {

    /** Its word in addresses and on the command line, and the end of the key of its name. */
    String word();

    /** Its place among the others. */
    int order();

    Reach reach();

    /** All that it has, in the usual order. */
    List<Column<R>> columns();

    /** What narrows it besides days and branch, as its own screen's address calls it. */
    default List<String> filters() {
        return List.of();
    }

    /** What a filter asks for, in words. */
    default String told(String filter, String value, Language language) {
        return value;
    }

    /** Whether rows belong to branches. */
    default boolean hasBranches() {
        return true;
    }

    /** What is behind each row as a file of its own. */
    default Optional<Documents<R>> documents() {
        return Optional.empty();
    }

    /** How many rows there are, more or less: for whoever waits. */
    long count(DataFilter filter);

    /** Reads every row in an order that does not change, inside a transaction that sees one moment of the database. */
    void read(DataFilter filter, RowReceiver<R> receiver) throws IOException;
}
