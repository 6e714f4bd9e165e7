package org.tsuzuki.catalogue.editing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.catalogue.CatalogueCache;
import org.tsuzuki.catalogue.CatalogueStorage;
import org.tsuzuki.catalogue.ShippedItems;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.shape.Documents;
import org.tsuzuki.catalogue.shape.ItemDifferences;

/** Takes the whole catalogue out as YAML and in again; what an import would change is shown before it is stored. */
@Service
@Staff.Supervision
@Transactional(readOnly = true)
public class CatalogueExchange {

    /** The most that an import takes, in bytes. */
    public static final int LARGEST_FILE = Documents.LARGEST_FILE;

    private final CatalogueCache shelf;
    private final CatalogueStorage storage;
    private final ShippedItems shipped;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CatalogueExchange(
            CatalogueCache shelf,
            CatalogueStorage storage,
            ShippedItems shipped,
            ApplicationEventPublisher events,
            Clock clock) {
        this.shelf = shelf;
        this.storage = storage;
        this.shipped = shipped;
        this.events = events;
        this.clock = clock;
    }

    /** Every shelf with every row, also the ended ones, as UTF-8 YAML in the shape in which the catalogue is shipped; audited. */
    @Staff.Books
    @Transactional
    public byte[] export() {
        var contents = shelf.contents();
        var shelves = new LinkedHashMap<String, List<CatalogueRecord>>();
        for (var kind : CatalogueKind.values()) {
            shelves.put(kind.file(), List.copyOf(contents.rows(kind)));
        }
        var rows = shelves.values().stream().mapToInt(List::size).sum();
        var told = new DomainChange.Field("rows", null, Integer.toString(rows));
        events.publishEvent(new DomainChange("catalogue.exported", "catalogue", "YAML", List.of(told), null));
        return Documents.writeYaml(shelves).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What a file would change. A row that is missing from a shelf of the file ends.
     *
     * @param fileName tells the shelf when the file has only one, as {@code carriers.yaml}
     * @throws ProblemException when the file is wrong; it names the row and the field
     */
    public ImportPreview preview(byte[] yaml, String fileName) {
        var file = CatalogueFile.read(yaml, fileName, shelf.contents()::has, shipped.lastSeen(JapanTime.today(clock)));
        return new ImportPreview(file, changes(file).stream().map(Move::told).toList());
    }

    /**
     * Stores what the preview said, all of it or nothing.
     *
     * @throws ProblemException when the catalogue has changed since the preview
     */
    @Transactional
    public void apply(ImportPreview preview) {
        var steps = changes(preview.file());
        if (!steps.stream().map(Move::told).toList().equals(preview.changes())) {
            throw ProblemException.of("problem.catalogue.import.moved");
        }
        steps.forEach(this::store);
    }

    private void store(Move step) {
        var row = step.after();
        storage.find(CatalogueKind.of(row), row.id())
                .ifPresentOrElse(
                        stored -> storage.change(stored, row, "catalogue.imported", null),
                        () -> storage.add(row, false, "catalogue.imported"));
    }

    private List<Move> changes(CatalogueFile file) {
        var steps = new ArrayList<Move>();
        file.shelves().forEach((kind, rows) -> {
            var now = shelf.contents().rows(kind).stream()
                    .collect(Collectors.toMap(CatalogueRecord::id, row -> (CatalogueRecord) row));
            var ids = rows.stream().map(CatalogueRecord::id).collect(Collectors.toSet());
            var gone = shelf.contents().rows(kind).stream().filter(row -> !ids.contains(row.id()));
            Stream.concat(
                            rows.stream()
                                    .filter(row -> !row.equals(now.get(row.id())))
                                    .map(row -> new Move(now.get(row.id()), row)),
                            gone.flatMap(row -> ended(row).stream()))
                    .forEach(steps::add);
        });
        return steps;
    }

    /** Ends with yesterday, so that it is not offered any more; what has ended stays as it is. */
    private List<Move> ended(CatalogueRecord row) {
        var yesterday = JapanTime.today(clock).minusDays(1);
        var validTo = row.provenance().validTo();
        return validTo != null && !validTo.isAfter(yesterday)
                ? List.of()
                : List.of(new Move(row, Retirement.on(row, yesterday)));
    }

    private record Move(@Nullable CatalogueRecord before, CatalogueRecord after) {

        ItemChange told() {
            return new ItemChange(
                    CatalogueKind.of(after),
                    after.id(),
                    after.name(),
                    effect(),
                    ItemDifferences.between(before, after));
        }

        private ItemEffect effect() {
            if (before == null) {
                return ItemEffect.ADDED;
            }
            return before.provenance().validTo() == null && after.provenance().validTo() != null
                    ? ItemEffect.ENDED
                    : ItemEffect.CHANGED;
        }
    }
}
