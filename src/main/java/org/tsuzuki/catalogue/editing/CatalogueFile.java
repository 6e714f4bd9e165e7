package org.tsuzuki.catalogue.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.shape.Documents;
import org.tsuzuki.catalogue.shape.ItemCheck;
import tools.jackson.core.JacksonException;

/** The rows that a YAML file says, shelf by shelf; shelves that it does not name are not meant. */
final class CatalogueFile {

    private final Map<CatalogueKind, List<CatalogueRecord>> shelves;

    private CatalogueFile(Map<CatalogueKind, List<CatalogueRecord>> shelves) {
        this.shelves = shelves;
    }

    Map<CatalogueKind, List<CatalogueRecord>> shelves() {
        return shelves;
    }

    /**
     * Reads the whole catalogue, or one shelf as it is shipped, told by the name of its file.
     *
     * @param known the rows that are there already, which new ones may refer to
     * @param lastDay the Japan day after which nothing can have been seen
     * @throws ProblemException that names the row and the field
     */
    static CatalogueFile read(
            byte[] yaml, String fileName, BiPredicate<CatalogueKind, String> known, LocalDate lastDay) {
        if (yaml.length > Documents.LARGEST_FILE) {
            throw ProblemException.of("problem.catalogue.import.tooBig");
        }
        var rows = rows(content(yaml), fileName);
        var ids = ids(rows);
        var check = new ItemCheck(
                (kind, id) ->
                        known.test(kind, id) || ids.getOrDefault(kind, Set.of()).contains(id),
                lastDay);
        var shelves = new EnumMap<CatalogueKind, List<CatalogueRecord>>(CatalogueKind.class);
        rows.forEach((kind, values) -> shelves.put(kind, checked(kind, values, check)));
        return new CatalogueFile(shelves);
    }

    private static @Nullable Object content(byte[] yaml) {
        try {
            return Documents.yamlValues(yaml);
        } catch (JacksonException wrong) {
            var place = wrong.getLocation();
            throw (ProblemException) ProblemException.of(
                            "problem.catalogue.import.syntax",
                            place == null ? 0 : place.getLineNr(),
                            place == null ? 0 : place.getColumnNr())
                    .initCause(wrong);
        }
    }

    private static Map<CatalogueKind, List<?>> rows(@Nullable Object content, String fileName) {
        var shelves = new EnumMap<CatalogueKind, List<?>>(CatalogueKind.class);
        if (content instanceof Map<?, ?> map) {
            map.forEach((name, rows) -> shelves.put(shelf(String.valueOf(name)), list(name, rows)));
        } else {
            shelves.put(shelf(fileName.replaceFirst("[.]ya?ml$", "")), list(fileName, content));
        }
        return shelves;
    }

    private static CatalogueKind shelf(String name) {
        return CatalogueKind.called(name)
                .orElseThrow(() -> ProblemException.of("problem.catalogue.import.shelf", TextLimit.LINE.cut(name)));
    }

    private static List<?> list(@Nullable Object name, @Nullable Object rows) {
        if (rows == null) {
            return List.of();
        }
        if (rows instanceof List<?> list) {
            return list;
        }
        throw ProblemException.of("problem.catalogue.import.noList", TextLimit.LINE.cut(String.valueOf(name)));
    }

    private static Map<CatalogueKind, Set<String>> ids(Map<CatalogueKind, List<?>> rows) {
        var ids = new HashMap<CatalogueKind, Set<String>>();
        rows.forEach((kind, list) -> list.forEach(row -> idOf(row)
                .ifPresent(id ->
                        ids.computeIfAbsent(kind, shelf -> new HashSet<>()).add(id))));
        return ids;
    }

    private static List<CatalogueRecord> checked(CatalogueKind kind, List<?> rows, ItemCheck check) {
        var result = new ArrayList<CatalogueRecord>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            var id = TextLimit.ID.cut(idOf(row).orElse(String.valueOf(result.size() + 1)));
            if (!(row instanceof Map<?, ?> values)) {
                throw ProblemException.of("problem.catalogue.import.noRow", kind.file(), id);
            }
            if (!seen.add(idOf(row).orElse(id))) {
                throw ProblemException.of("problem.catalogue.import.twice", kind.file(), id);
            }
            result.add(checked(kind, id, values, check));
        }
        return List.copyOf(result);
    }

    private static CatalogueRecord checked(CatalogueKind kind, String id, Map<?, ?> row, ItemCheck check) {
        var values = new HashMap<String, Object>();
        row.forEach((name, value) -> {
            if (value != null) {
                values.put(String.valueOf(name), value);
            }
        });
        try {
            return check.check(kind, values);
        } catch (ProblemException refused) {
            throw (ProblemException) new ImportRefusal(kind.file(), id, refused).initCause(refused);
        }
    }

    private static Optional<String> idOf(Object row) {
        return row instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get("id")).map(Object::toString)
                : Optional.empty();
    }
}
