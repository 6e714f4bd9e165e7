package org.tsuzuki.reconciliation;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.book.AccountKind;

/**
 * What the columns of a statement mean.
 *
 * @param skipped how many lines stand before the first movement, headings included
 * @param outIsPositive whether the one column of amounts counts money that goes out above zero, as cards do
 */
public record StatementLayout(int skipped, Map<ColumnRole, Column> columns, DayOrder dayOrder, boolean outIsPositive)
        implements Serializable {

    private static final int HEADINGS_WITHIN = 30;
    private static final int ENOUGH_HEADINGS = 2;

    public StatementLayout {
        columns = Map.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param place counted from 0
     * @param name as it was headed, so that it is found again elsewhere; empty without headings
     */
    public record Column(int place, String name) implements Serializable {

        /** @throws ProblemException when the name is no heading */
        public Column {
            name = TextLimit.LINE.check("column", name);
        }
    }

    @Nullable
    Column column(ColumnRole role) {
        return columns.get(role);
    }

    /** The columns of a file with their headings, the first first. */
    public static List<Column> columnsOf(StatementFile file, int skipped) {
        var headings = skipped > 0 && skipped <= file.lines().size()
                ? file.lines().get(skipped - 1)
                : new StatementFile.Line(1, List.of());
        var columns = new ArrayList<Column>();
        for (var place = 0; place < file.width(); place++) {
            columns.add(new Column(place, TextLimit.LINE.cut(headings.cell(place))));
        }
        return columns;
    }

    /** As the headings tell; without known headings, what of the first movement looks like a day and an amount. */
    static StatementLayout proposed(StatementFile file, AccountKind kind) {
        var best = 0;
        Map<ColumnRole, Column> found = Map.of();
        for (var skipped = 1; skipped <= Math.min(HEADINGS_WITHIN, file.lines().size()); skipped++) {
            var columns = byHeading(columnsOf(file, skipped));
            if (columns.size() >= ENOUGH_HEADINGS && columns.size() > found.size()) {
                found = columns;
                best = skipped;
            }
        }
        if (found.isEmpty()) {
            best = firstMovement(file);
            found = byForm(file, best);
        }
        return new StatementLayout(best, found, DayOrder.AS_THE_FILE_TELLS, kind == AccountKind.AGENCY_CREDIT_CARD);
    }

    /** The same columns in another file: by their headings wherever they stand now, else where they stood. */
    StatementLayout foundIn(StatementFile file) {
        var skips = headingsOf(file).orElse(skipped);
        var there = columnsOf(file, skips);
        var found = new EnumMap<ColumnRole, Column>(ColumnRole.class);
        columns.forEach((role, column) -> there.stream()
                .filter(each -> column.name.isEmpty() ? each.place == column.place : each.name.equals(column.name))
                .findFirst()
                .ifPresent(each -> found.put(role, each)));
        return new StatementLayout(skips, found, dayOrder, outIsPositive);
    }

    /** What this layout names and another, found in a new file, does not: the headings that are missing there. */
    public Map<ColumnRole, String> missingIn(StatementLayout found) {
        var missing = new TreeMap<ColumnRole, String>();
        columns.forEach((role, column) -> {
            if (!found.columns.containsKey(role)) {
                missing.put(role, column.name);
            }
        });
        return missing;
    }

    private Optional<Integer> headingsOf(StatementFile file) {
        var names = columns.values().stream()
                .map(Column::name)
                .filter(name -> !name.isEmpty())
                .toList();
        var best = 0;
        var most = 0L;
        for (var line = 1; line <= Math.min(HEADINGS_WITHIN, file.lines().size()); line++) {
            var there = columnsOf(file, line).stream().map(Column::name).toList();
            var known = names.stream().filter(there::contains).count();
            if (known > most) {
                most = known;
                best = line;
            }
        }
        return best == 0 ? Optional.empty() : Optional.of(best);
    }

    /** Each role takes the column whose heading fits it best, and leaves it to one that fits better. */
    private static Map<ColumnRole, Column> byHeading(List<Column> columns) {
        var found = new EnumMap<ColumnRole, Column>(ColumnRole.class);
        var fits = new EnumMap<ColumnRole, Integer>(ColumnRole.class);
        for (var column : columns) {
            ColumnRole best = null;
            for (var role : ColumnRole.values()) {
                if (role.fit(column.name) > (best == null ? ColumnRole.NONE : best.fit(column.name))) {
                    best = role;
                }
            }
            if (best != null && best.fit(column.name) > fits.getOrDefault(best, ColumnRole.NONE)) {
                found.put(best, column);
                fits.put(best, best.fit(column.name));
            }
        }
        if (found.containsKey(ColumnRole.MONEY_IN) && found.containsKey(ColumnRole.MONEY_OUT)) {
            found.remove(ColumnRole.AMOUNT);
        } else if (found.containsKey(ColumnRole.AMOUNT)) {
            found.remove(ColumnRole.MONEY_IN);
            found.remove(ColumnRole.MONEY_OUT);
        }
        return found;
    }

    private static int firstMovement(StatementFile file) {
        for (var skipped = 0; skipped < Math.min(HEADINGS_WITHIN, file.lines().size()); skipped++) {
            if (byForm(file, skipped).containsKey(ColumnRole.DAY)) {
                return skipped;
            }
        }
        return 0;
    }

    private static Map<ColumnRole, Column> byForm(StatementFile file, int skipped) {
        var found = new EnumMap<ColumnRole, Column>(ColumnRole.class);
        var line = file.lines().get(skipped);
        for (var column : columnsOf(file, skipped)) {
            var cell = line.cell(column.place);
            if (DayOrder.MONTH_FIRST.read(cell).isPresent()
                    || DayOrder.DAY_FIRST.read(cell).isPresent()) {
                found.putIfAbsent(ColumnRole.DAY, column);
            } else if (StatementAmount.read(cell).isPresent()) {
                found.putIfAbsent(ColumnRole.AMOUNT, column);
            } else if (!cell.isBlank()) {
                found.putIfAbsent(ColumnRole.TEXT, column);
            }
        }
        return found;
    }
}
