package org.tsuzuki.reconciliation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.base.Yen;

/**
 * Proposes which lines of the book a statement's rows stand for. The amount always has to be the same. An equal reference
 * wins over one that is contained, that over the nearest day; among equals the earlier wins. What is left then may be the
 * sum of the lines of one day or one reference. Nothing is used twice, and in which order rows and lines are handed over does not matter.
 */
final class MatchFinder {

    /** How far the days of a row and its line may be apart. */
    static final int WINDOW = 5;

    /** The same when a reference says that they belong together. */
    static final int WINDOW_OF_REFERENCE = 31;

    private static final int MOST_COMPARED = 200;
    private static final int SHORTEST_REFERENCE = 4;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    private final List<Row> rows;
    private final Map<Yen, TreeMap<LocalDate, LinkedHashSet<Line>>> byAmount = new HashMap<>();
    private final Map<Integer, Match> found = new TreeMap<>();
    private final TreeMap<LocalDate, LinkedHashSet<Line>> free = new TreeMap<>();

    private MatchFinder(Collection<StatementRow> rows, Collection<BookSide> lines) {
        this.rows = rows.stream()
                .map(Row::new)
                .sorted(Comparator.comparing(Row::day).thenComparing(row -> row.told.number()))
                .toList();
        lines.stream()
                .map(Line::new)
                .sorted(Comparator.comparing(Line::day).thenComparing(line -> line.side.id()))
                .forEach(line -> {
                    free.computeIfAbsent(line.day(), day -> new LinkedHashSet<>())
                            .add(line);
                    byAmount.computeIfAbsent(line.side.amount(), amount -> new TreeMap<>())
                            .computeIfAbsent(line.day(), day -> new LinkedHashSet<>())
                            .add(line);
                });
    }

    /** In the order of the rows in their file. */
    static List<Match> find(Collection<StatementRow> rows, Collection<BookSide> lines) {
        return new MatchFinder(rows, lines).find();
    }

    private List<Match> find() {
        byReference(Row::isKnownAs);
        byReference(Row::mentions);
        for (var apart = 0; apart <= WINDOW; apart++) {
            byDay(apart);
        }
        bySum();
        return List.copyOf(found.values());
    }

    private void byReference(BiPredicate<Row, Line> fits) {
        for (var row : open()) {
            nearest(row, fits).ifPresent(line -> match(row, List.of(line)));
        }
    }

    private Optional<Line> nearest(Row row, BiPredicate<Row, Line> fits) {
        var days = byAmount.get(row.told.amount());
        if (days == null || row.all.isEmpty()) {
            return Optional.empty();
        }
        var compared = 0;
        for (var apart = 0; apart <= WINDOW_OF_REFERENCE; apart++) {
            for (var day : around(row.day(), apart)) {
                for (var line : days.getOrDefault(day, new LinkedHashSet<>())) {
                    if (fits.test(row, line)) {
                        return Optional.of(line);
                    }
                    if (++compared == MOST_COMPARED) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }

    private void byDay(int apart) {
        for (var row : open()) {
            var days = byAmount.get(row.told.amount());
            if (days != null) {
                around(row.day(), apart).stream()
                        .flatMap(day -> days.getOrDefault(day, new LinkedHashSet<>()).stream())
                        .findFirst()
                        .ifPresent(line -> match(row, List.of(line)));
            }
        }
    }

    private void bySum() {
        for (var row : open()) {
            sumOf(row, WINDOW_OF_REFERENCE, line -> row.nameOf(line).orElse(""))
                    .or(() -> sumOf(row, WINDOW, Line::day))
                    .ifPresent(lines -> match(row, lines));
        }
    }

    /** Two or more lines of one group that add up to the row, the nearest group first; what has no group counts nowhere. */
    private Optional<List<Line>> sumOf(Row row, int window, Function<Line, Object> group) {
        return free.subMap(row.day().minusDays(window), true, row.day().plusDays(window), true).values().stream()
                .flatMap(Set::stream)
                .filter(line ->
                        line.side.amount().isNegative() == row.told.amount().isNegative())
                .filter(line -> !"".equals(group.apply(line)))
                .collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(lines -> lines.size() > 1 && sum(lines).equals(row.told.amount()))
                .min(Comparator.comparing((List<Line> lines) ->
                                apart(row.day(), lines.getFirst().day()))
                        .thenComparing(lines -> lines.getFirst().day())
                        .thenComparing(lines -> lines.getFirst().side.id()));
    }

    private static Yen sum(List<Line> lines) {
        return lines.stream().map(line -> line.side.amount()).reduce(Yen.ZERO, Yen::plus);
    }

    private List<Row> open() {
        return rows.stream()
                .filter(row -> !found.containsKey(row.told.number()))
                .toList();
    }

    private void match(Row row, List<Line> lines) {
        for (var line : lines) {
            free.getOrDefault(line.day(), new LinkedHashSet<>()).remove(line);
            byAmount.getOrDefault(line.side.amount(), new TreeMap<>())
                    .getOrDefault(line.day(), new LinkedHashSet<>())
                    .remove(line);
        }
        found.put(
                row.told.number(),
                new Match(
                        row.told.number(),
                        lines.stream().map(line -> line.side.id()).toList()));
    }

    /** The earlier day first: what is booked comes before what the issuer tells. */
    private static List<LocalDate> around(LocalDate day, int apart) {
        return apart == 0 ? List.of(day) : List.of(day.minusDays(apart), day.plusDays(apart));
    }

    private static long apart(LocalDate one, LocalDate other) {
        return Math.abs(one.toEpochDay() - other.toEpochDay());
    }

    /** A reference as far as letters and digits go; nothing for what is too short to tell anything apart. */
    private static String known(String reference) {
        var letters = NO_LETTER
                .matcher(TypedText.fold(reference).toUpperCase(Locale.ROOT))
                .replaceAll("");
        return letters.length() >= SHORTEST_REFERENCE && DIGIT.matcher(letters).find() ? letters : "";
    }

    /** @param known its reference; @param all its reference and text together */
    private record Row(StatementRow told, String known, String all) {

        Row(StatementRow told) {
            this(told, MatchFinder.known(told.reference()), MatchFinder.known(told.reference() + told.text()));
        }

        LocalDate day() {
            return told.day();
        }

        boolean isKnownAs(Line line) {
            return !known.isEmpty() && line.known.contains(known);
        }

        boolean mentions(Line line) {
            return nameOf(line).isPresent();
        }

        /** The reference of the line that the row mentions. */
        Optional<String> nameOf(Line line) {
            return line.known.stream()
                    .filter(name -> all.contains(name) || (!known.isEmpty() && name.contains(known)))
                    .findFirst();
        }
    }

    private record Line(BookSide side, Set<String> known) {

        Line(BookSide side) {
            this(
                    side,
                    side.references().stream()
                            .map(MatchFinder::known)
                            .filter(name -> !name.isEmpty())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }

        LocalDate day() {
            return side.day();
        }
    }
}
