package org.tsuzuki.card;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.validity.KeyDate;
import org.tsuzuki.validity.KeyDateKind;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.LineTerms;

/**
 * Finds the cards of which something falls due, by a noted date or by one that follows from it. What follows is not
 * stored: for each plan it is known how many days after a noted date it comes, so that those noted days are looked for.
 */
@Component
class CardsFallingDue {

    private static final int PROBED_DAYS = 62;

    /** Reaches of the same lines that lie as near together are looked for at once. */
    private static final int NEAR_DAYS = 3;

    private final Cards cards;
    private final CardSummaries summaries;
    private final Catalogue catalogue;
    private final Clock clock;

    private volatile @Nullable Reaches known;

    CardsFallingDue(Cards cards, CardSummaries summaries, Catalogue catalogue, Clock clock) {
        this.cards = cards;
        this.summaries = summaries;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    List<CardSummary> between(LocalDate from, LocalDate to, int limit) {
        var found = new HashSet<>(cards.findFallingDue(from, to, PageRequest.ofSize(limit)));
        var snapshot = catalogue.snapshot();
        reaches(snapshot)
                .lines()
                .forEach((reach, lines) -> found.addAll(cards.findNotedBetween(
                        from.minusDays(reach.most()),
                        to.minusDays(reach.least()),
                        lines.plans(),
                        lines.carriers(),
                        PageRequest.ofSize(limit))));
        var now = clock.instant();
        var due = new HashMap<CardId, LocalDate>();
        var shown = summaries.of(
                cards.findAllById(found).stream().map(Card::details).toList());
        shown.forEach(
                card -> firstBetween(card, snapshot, now, from, to).ifPresent(day -> due.put(card.cardId(), day)));
        return shown.stream()
                .filter(card -> due.containsKey(card.cardId()))
                .sorted(Comparator.<CardSummary, LocalDate>comparing(card -> due.get(card.cardId()))
                        .thenComparing(card -> card.cardId().value()))
                .limit(limit)
                .toList();
    }

    private static Optional<LocalDate> firstBetween(
            CardSummary card, CatalogueSnapshot snapshot, Instant now, LocalDate from, LocalDate to) {
        return card.line(snapshot).shown(card.keyDates(), now).keyDates().stream()
                .map(KeyDate::lastDay)
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .findFirst();
    }

    private Reaches reaches(CatalogueSnapshot snapshot) {
        var last = known;
        if (last == null || last.of() != snapshot) {
            last = Reaches.of(snapshot, clock.instant());
            known = last;
        }
        return last;
    }

    /** How many days after a noted date another one comes, at least and at most: months differ. */
    private record Reach(long least, long most) implements Comparable<Reach> {

        @Override
        public int compareTo(Reach other) {
            return Comparator.comparingLong(Reach::least)
                    .thenComparingLong(Reach::most)
                    .compare(this, other);
        }
    }

    /** The cards on these plans, and those of these carriers of which no plan is noted. */
    private record Lines(Set<String> plans, Set<String> carriers) {

        Lines() {
            this(new HashSet<>(Set.of("")), new HashSet<>(Set.of("")));
        }
    }

    private record Reaches(CatalogueSnapshot of, Map<Reach, Lines> lines) {

        static Reaches of(CatalogueSnapshot snapshot, Instant now) {
            var lines = new TreeMap<Reach, Lines>();
            for (var plan : snapshot.plans().values()) {
                for (var contract : Contract.values()) {
                    reachesOf(snapshot.lineTerms(plan.carrierId(), plan.id(), contract), now)
                            .forEach(reach -> lines.computeIfAbsent(reach, any -> new Lines())
                                    .plans()
                                    .add(plan.id()));
                }
            }
            for (var carrier : snapshot.carriers().keySet()) {
                for (var contract : Contract.values()) {
                    reachesOf(snapshot.lineTerms(carrier, null, contract), now)
                            .forEach(reach -> lines.computeIfAbsent(reach, any -> new Lines())
                                    .carriers()
                                    .add(carrier));
                }
            }
            return new Reaches(snapshot, merged(lines));
        }

        private static Map<Reach, Lines> merged(SortedMap<Reach, Lines> lines) {
            var merged = new TreeMap<Reach, Lines>();
            lines.forEach((reach, same) -> {
                var near = merged.entrySet().stream()
                        .filter(before -> before.getValue().equals(same))
                        .map(Map.Entry::getKey)
                        .filter(before -> before.most() + NEAR_DAYS >= reach.least())
                        .findFirst();
                near.ifPresent(merged::remove);
                merged.put(
                        near.map(before -> new Reach(before.least(), Math.max(before.most(), reach.most())))
                                .orElse(reach),
                        same);
            });
            return merged;
        }

        private static List<Reach> reachesOf(LineTerms line, Instant now) {
            return KeyDateKind.NOTED.stream()
                    .flatMap(noted -> reachesFrom(noted, line, now))
                    .toList();
        }

        private static Stream<Reach> reachesFrom(KeyDateKind noted, LineTerms line, Instant now) {
            var days = new HashMap<KeyDateKind, LongSummaryStatistics>();
            var first = LocalDate.EPOCH;
            for (var day = first; day.isBefore(first.plusDays(PROBED_DAYS)); day = day.plusDays(1)) {
                for (var shown :
                        line.shown(KeyDates.of(KeyDate.of(noted, day)), now).keyDates()) {
                    if (shown.kind() != noted) {
                        days.computeIfAbsent(shown.kind(), any -> new LongSummaryStatistics())
                                .accept(ChronoUnit.DAYS.between(day, shown.lastDay()));
                    }
                }
            }
            // a month that was not probed may be a few days longer or shorter
            return days.values().stream()
                    .map(seen -> new Reach(
                            seen.getMin() == seen.getMax() ? seen.getMin() : seen.getMin() - 3,
                            seen.getMin() == seen.getMax() ? seen.getMax() : seen.getMax() + 3));
        }
    }
}
