package org.tsuzuki.book.export;

import java.io.IOException;
import org.tsuzuki.book.BookEntry;

/** Writes entries one by one, in the order of their days, and keeps none of them. */
interface EntryWriter {

    void begin(BookExtract extract) throws IOException;

    void write(BookEntry entry) throws IOException;

    /** Writes what comes last, and flushes; the stream stays open. */
    void finish() throws IOException;
}
