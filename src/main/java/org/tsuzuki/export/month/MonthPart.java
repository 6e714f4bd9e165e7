package org.tsuzuki.export.month;

import java.io.IOException;
import java.util.List;
import org.tsuzuki.base.Language;
import org.tsuzuki.export.data.DataFilter;

/** What a feature adds to the month that a tax accountant gets; it provides it as a bean, and that is all it takes. */
public interface MonthPart {

    /** Its place among the others. */
    int order();

    /** What it brings, in words: a line for each file. */
    String about(Language language);

    /** How many rows and files it has, more or less: for whoever waits. */
    long count(DataFilter days);

    /** How many of them are files. */
    default long files(DataFilter days) {
        return 0;
    }

    /** What whoever reads it has to know before, a sentence each. */
    default List<String> remarks(DataFilter days, Language language) {
        return List.of();
    }

    /** Called inside a transaction that sees one moment of the database and writes nothing. */
    void write(MonthFolder folder) throws IOException;
}
