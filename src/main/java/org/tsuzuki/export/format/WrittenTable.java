package org.tsuzuki.export.format;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a table once it is written.
 *
 * @param replaced how many letters the encoding lacked
 * @param shortened how many texts were longer than a cell may be
 */
public record WrittenTable(TableTotals totals, long replaced, long shortened) {

    public long rows() {
        return totals.rows();
    }

    /** As the manifest says it. */
    public Map<String, Object> said() {
        var said = new LinkedHashMap<String, Object>();
        said.put("columns", totals.columns());
        said.put("rows", totals.rows());
        var sums = new LinkedHashMap<String, Object>();
        totals.sums().forEach((heading, sum) -> sums.put(heading.id(), sum));
        said.put("sums", sums);
        said.put("lettersReplaced", replaced);
        said.put("textsShortened", shortened);
        return said;
    }
}
