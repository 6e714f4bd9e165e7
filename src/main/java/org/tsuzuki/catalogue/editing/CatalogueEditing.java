package org.tsuzuki.catalogue.editing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.base.StaleChangeException;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.CatalogueCache;
import org.tsuzuki.catalogue.CatalogueItem;
import org.tsuzuki.catalogue.CatalogueStorage;
import org.tsuzuki.catalogue.ShippedItems;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.model.Freshness;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.shape.ItemCheck;
import org.tsuzuki.catalogue.shape.ItemDifferences;
import org.tsuzuki.catalogue.shape.PricePeriods;

/**
 * Keeps the catalogue true: rows are added, corrected and ended by those who answer for the agency. Refusals name the
 * field by its path, as in {@code provenance.asOf} or {@code steps.2.text.ja}.
 */
@Service
@Staff.Supervision
@Transactional(readOnly = true)
public class CatalogueEditing {

    private final CatalogueCache shelf;
    private final CatalogueStorage storage;
    private final ShippedItems shipped;
    private final Clock clock;

    CatalogueEditing(CatalogueCache shelf, CatalogueStorage storage, ShippedItems shipped, Clock clock) {
        this.shelf = shelf;
        this.storage = storage;
        this.shipped = shipped;
        this.clock = clock;
    }

    /** The rows of a shelf, those first that most need to be looked at again; the ended ones last. */
    @Staff.Books
    public List<CatalogueEntry> entries(CatalogueKind kind) {
        var today = JapanTime.today(clock);
        return shelf.contents().rows(kind).stream()
                .map(row -> new CatalogueEntry(
                        kind, row.id(), row.name(), row.provenance(), Freshness.of(row.provenance(), today)))
                .sorted(Comparator.comparing((CatalogueEntry entry) -> hasEnded(entry, today))
                        .thenComparing(CatalogueEntry::freshness, Freshness.WORST_FIRST))
                .toList();
    }

    /** A row with its version, to be read or changed. */
    @Staff.Books
    public Optional<CatalogueDraft> draft(CatalogueKind kind, String id) {
        return storage.find(kind, id).map(row -> CatalogueDraft.of(row.content(), row.version()));
    }

    /**
     * Adds a row of the agency's own.
     *
     * @throws ProblemException when a field is not good enough or the id is taken
     */
    @Transactional
    public void add(CatalogueDraft typed) {
        var row = check(typed);
        if (storage.find(typed.kind(), row.id()).isPresent()) {
            throw ItemCheck.refusal("id", "taken", row.id());
        }
        storage.add(row, false, "catalogue.added");
    }

    /**
     * Changes what a row says; its id stays.
     *
     * @throws ProblemException when a field is not good enough
     * @throws StaleChangeException when somebody changed the row since it was read
     */
    @Transactional
    public void change(CatalogueDraft typed) {
        var row = known(typed.kind(), typed.id());
        var after = check(typed);
        checkVersion(row, typed.version(), after);
        storage.change(row, after, "catalogue.changed", null);
    }

    /**
     * Ends a row: it is offered up to and including this Japan day, and kept for the books.
     *
     * @throws ProblemException when it would end before it began
     * @throws StaleChangeException when somebody changed the row since it was read
     */
    @Transactional
    public void end(CatalogueKind kind, String id, @Nullable Integer version, LocalDate lastDay) {
        var row = known(kind, id);
        var after = Retirement.on(row.content(), lastDay);
        ItemCheck.checkOrder(after.provenance().validFrom(), lastDay, "lastDay");
        checkVersion(row, version, after);
        storage.change(row, after, "catalogue.ended", null);
    }

    /**
     * Gives a plan another price from a Japan day on; the period that would have held then ends the day before.
     *
     * @param price null when the clerk is to type the amount
     * @throws ProblemException when a period begins on that day already
     * @throws StaleChangeException when somebody changed the plan since it was read
     */
    @Transactional
    public void changePrice(String planId, @Nullable Integer version, LocalDate from, @Nullable Yen price) {
        var row = known(CatalogueKind.PLAN, planId);
        var plan = (Plan) row.content();
        var after = plan.withPrices(PricePeriods.changedFrom(plan.prices(), from, price));
        checkVersion(row, version, after);
        storage.change(row, after, "catalogue.changed", null);
    }

    private CatalogueItem known(CatalogueKind kind, String id) {
        return storage.find(kind, id).orElseThrow(() -> new ProblemException(Problem.of("problem.catalogue.unknown")));
    }

    private CatalogueRecord check(CatalogueDraft typed) {
        return new ItemCheck(shelf.contents()::has, shipped.lastSeen(JapanTime.today(clock)))
                .check(typed.kind(), typed.values());
    }

    private static void checkVersion(CatalogueItem row, @Nullable Integer version, CatalogueRecord after) {
        if (!Objects.equals(row.version(), version)) {
            throw new StaleChangeException(
                    row.changedBy(), row.changedAt(), ItemDifferences.between(row.content(), after));
        }
    }

    private static boolean hasEnded(CatalogueEntry entry, LocalDate today) {
        var validTo = entry.provenance().validTo();
        return validTo != null && validTo.isBefore(today);
    }
}
