package org.tsuzuki.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.tsuzuki.audit.chain.ChainEntry;
import org.tsuzuki.audit.chain.EntryRows;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.export.data.Conditions;
import org.tsuzuki.lookup.LookupService;

/** Finds lines by what was typed into the filter; each way to what is looked for is served by an index of its own. */
@Component
class AuditQueries {

    private static final int MOST_SUBJECTS = 50;
    private static final Pattern NAMED = Pattern.compile(":(\\w+)");

    /** More is not written together, but by imports, which have no common story. */
    private static final int MOST_TOGETHER = 60;

    /** Each once: from one name to the next by the index, however many lines they have. */
    private static final String STAFF_NAMES = """
            with recursive known (name) as (
                (select staff_name from audit_entry order by staff_name fetch first 1 rows only)
                union all
                select (select e.staff_name from audit_entry e where e.staff_name > known.name
                        order by e.staff_name fetch first 1 rows only)
                from known where known.name is not null)
            select name from known where name is not null
            """;

    private final LookupService lookup;
    private final NamedParameterJdbcTemplate database;

    AuditQueries(LookupService lookup, NamedParameterJdbcTemplate database) {
        this.lookup = lookup;
        this.database = database;
    }

    /** Newest first. */
    List<ChainEntry> find(AuditFilter filter, int offset, int most) {
        var narrowed = narrowed(filter);
        if (narrowed.isImpossible()) {
            return List.of();
        }
        var ways = ways(filter);
        if (ways.isEmpty()) {
            return newest(narrowed, "", Map.of(), offset, most);
        }
        var found = new TreeMap<Long, ChainEntry>(Comparator.reverseOrder());
        ways.stream()
                .flatMap(way -> newest(narrowed, way.condition(), way.values(), 0, offset + most).stream())
                .forEach(entry -> found.put(entry.position(), entry));
        return found.values().stream().skip(offset).limit(most).toList();
    }

    private List<ChainEntry> newest(
            Narrowed narrowed, String condition, Map<String, Object> values, int offset, int most) {
        var all = new HashMap<>(narrowed.values());
        all.putAll(values);
        all.put("offset", offset);
        all.put("most", most);
        var conditions = new ArrayList<>(narrowed.conditions());
        if (!condition.isEmpty()) {
            conditions.add(condition);
        }
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return database.query(
                "select " + EntryRows.COLUMNS + " from audit_entry e" + where
                        + " order by id desc offset :offset rows fetch next :most rows only",
                all,
                (row, number) -> EntryRows.read(row));
    }

    private Narrowed narrowed(AuditFilter filter) {
        var narrowed = new Narrowed();
        if (!filter.staff().isBlank()) {
            narrowed.isOneOf("staff_name", "staff", staffNames(NotedChange.fold(filter.staff())));
        }
        if (!filter.action().isEmpty()) {
            narrowed.and("action = :action", "action", filter.action());
        }
        if (!filter.address().isEmpty()) {
            narrowed.and("address like :address escape '\\'", "address", beginning(filter.address()));
        }
        if (filter.from() != null) {
            narrowed.and("at >= :from", "from", startOf(filter.from()));
        }
        if (filter.to() != null) {
            narrowed.and("at < :to", "to", startOf(filter.to().plusDays(1)));
        }
        return narrowed;
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return JapanTime.startOf(day).atZone(JapanTime.ZONE).toOffsetDateTime();
    }

    /** Narrows a query over the log as the page does. */
    Conditions narrow(Conditions conditions, String subject, String text) {
        var ways = new ArrayList<String>();
        var values = new ArrayList<>();
        for (var way : ways(subject, text)) {
            ways.add(NAMED.matcher(way.condition()).replaceAll(name -> {
                var value = way.values().get(name.group(1));
                var all = value instanceof List<?> several ? several : List.of(value);
                values.addAll(all);
                return String.join(", ", Collections.nCopies(all.size(), "?"));
            }));
        }
        return conditions.either(ways, values);
    }

    private List<Way> ways(AuditFilter filter) {
        return ways(filter.subject(), filter.text());
    }

    /** None where neither a text nor a subject narrows; of each that narrows all of its ways are gone. */
    private List<Way> ways(String subject, String typed) {
        if (!subject.isEmpty()) {
            return story(subject);
        }
        var text = NotedChange.fold(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Way("label_key like :label escape '\\'", Map.of("label", beginning(text))),
                new Way("subject_id in (:subjects)", Map.of("subjects", subjects(typed))));
    }

    /** What was done to it, what belongs to it, and what was done together with it. */
    private static List<Way> story(String subject) {
        var ways = new ArrayList<Way>();
        ways.add(new Way("subject_id = :subject", Map.of("subject", subject)));
        ways.add(new Way(
                "id in (select together.id from audit_entry mate join audit_entry together"
                        + " on together.id between mate.correlation and mate.correlation + :together"
                        + " and together.correlation = mate.correlation where mate.subject_id = :subject)",
                Map.of("subject", subject, "together", MOST_TOGETHER)));
        try {
            var id = UUID.fromString(subject);
            for (var column : List.of("customer_id", "card_id", "renewal_id")) {
                ways.add(new Way(column + " = :id", Map.of("id", id)));
            }
            ways.add(new Way(
                    "subject_id in (select subject_id from audit_entry"
                            + " where renewal_id = :id and action = 'receipt.issued')",
                    Map.of("id", id)));
        } catch (IllegalArgumentException numberOfAPaper) {
            // receipts and rows of the catalogue have no such id
        }
        return ways;
    }

    private static String beginning(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** An id as it is, and what the search box finds by it; whoever searches for a receipt wants that alone. */
    private List<String> subjects(String text) {
        var found = lookup.search(text, MOST_SUBJECTS).stream()
                .filter(hit -> hit.receipt() == null)
                .flatMap(hit -> hit.card() == null
                        ? Stream.of(hit.customer().id().toString())
                        : Stream.of(
                                hit.customer().id().toString(),
                                hit.card().cardId().toString()));
        return Stream.concat(Stream.of(text.strip().replace("\0", "")), found)
                .distinct()
                .toList();
    }

    /** The names under which anybody ever changed something and of which this is a part. */
    private List<String> staffNames(String part) {
        return database.query(STAFF_NAMES, Map.of(), (row, number) -> row.getString(1)).stream()
                .filter(name -> NotedChange.fold(name).contains(part))
                .toList();
    }

    /** One of the ways by which a line is what was looked for. */
    private record Way(String condition, Map<String, Object> values) {}

    /** What every line has to be. */
    private static final class Narrowed {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();
        private boolean isImpossible;

        void and(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        void isOneOf(String column, String name, Collection<String> allowed) {
            isImpossible |= allowed.isEmpty();
            and(column + " in (:" + name + ")", name, allowed);
        }

        List<String> conditions() {
            return conditions;
        }

        Map<String, Object> values() {
            return values;
        }

        boolean isImpossible() {
            return isImpossible;
        }
    }
}
