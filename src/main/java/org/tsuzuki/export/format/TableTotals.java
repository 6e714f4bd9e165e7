package org.tsuzuki.export.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the rows of a table and adds up its columns of yen, while they pass. */
public final class TableTotals {

    private final List<Heading> headings;
    private final boolean[] summed;
    private final long[] sums;
    private long rows;

    public TableTotals(List<Heading> headings) {
        this.headings = headings;
        this.sums = new long[headings.size()];
        this.summed = new boolean[headings.size()];
        for (var i = 0; i < summed.length; i++) {
            summed[i] = headings.get(i).type().isSummed();
        }
    }

    public void add(@Nullable Object[] values) {
        rows++;
        for (var i = 0; i < sums.length; i++) {
            if (summed[i] && values[i] instanceof Long amount) {
                sums[i] = Math.addExact(sums[i], amount);
            }
        }
    }

    public long rows() {
        return rows;
    }

    /** The ids of all columns, in their order. */
    public List<String> columns() {
        return headings.stream().map(Heading::id).toList();
    }

    /** By column, in their order. */
    public Map<Heading, Long> sums() {
        var all = new LinkedHashMap<Heading, Long>();
        for (var i = 0; i < sums.length; i++) {
            if (summed[i]) {
                all.put(headings.get(i), sums[i]);
            }
        }
        return all;
    }
}
