package org.tsuzuki.export.data;

import java.util.List;
import org.tsuzuki.base.Language;

/** Something that leaves the desk under one word and for the same people. */
public interface Exportable {

    /** Its word in addresses and on the command line, and the end of the key of its name. */
    String word();

    /** Its place among the others. */
    int order();

    Reach reach();

    /** What narrows it besides days and branch, as its own screen's address calls it. */
    default List<String> filters() {
        return List.of();
    }

    /** What a filter asks for, in words. */
    default String told(String filter, String value, Language language) {
        return value;
    }

    /** Whether it belongs to branches. */
    default boolean hasBranches() {
        return true;
    }

    /** How many rows there are, more or less: for whoever waits. */
    long count(DataFilter filter);
}
