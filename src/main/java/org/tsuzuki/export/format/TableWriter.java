package org.tsuzuki.export.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes a table into a file, row by row. What stands before the first row is written when it is opened. */
public interface TableWriter {

    /** @param values by column: text, day, instant, long or nothing */
    void row(@Nullable Object[] values) throws IOException;

    /** Writes what is left; the stream stays open. */
    void finish(TableTotals totals) throws IOException;

    /** How many letters the encoding lacked. */
    default long replaced() {
        return 0;
    }

    /** How many texts were longer than a cell may be. */
    default long shortened() {
        return 0;
    }
}
