package org.tsuzuki.catalogue.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;
import org.tsuzuki.catalogue.CatalogueItem;
import org.tsuzuki.catalogue.CatalogueItems;
import org.tsuzuki.catalogue.CatalogueStorage;
import org.tsuzuki.catalogue.ShippedItems;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.shape.ItemDifferences;

/** What a newer program ships for rows that the agency corrected: offered, never stored by itself. */
@Service
@Staff.Supervision
@Transactional(readOnly = true)
public class UpdateProposals {

    private final CatalogueItems rows;
    private final CatalogueStorage storage;
    private final ShippedItems shipped;

    UpdateProposals(CatalogueItems rows, CatalogueStorage storage, ShippedItems shipped) {
        this.rows = rows;
        this.storage = storage;
        this.shipped = shipped;
    }

    /** The rows that wait for a decision; the fields tell what the row says now and what is offered. */
    @Staff.Books
    public List<ItemChange> offers() {
        var offers = new ArrayList<ItemChange>();
        for (var row : rows.findAllByOrderByPosition()) {
            shipped.find(row.id().kind(), row.id().id())
                    .filter(latest -> isOffered(row, latest))
                    .ifPresent(latest -> offers.add(new ItemChange(
                            row.id().kind(),
                            latest.id(),
                            latest.name(),
                            ItemEffect.CHANGED,
                            ItemDifferences.between(row.content(), latest))));
        }
        return offers;
    }

    /** Says what is shipped from now on, in place of what the agency had corrected. */
    @Transactional
    public void take(CatalogueKind kind, String id) {
        var row = known(kind, id);
        var latest = latest(kind, id);
        storage.change(row, latest, "catalogue.offerTaken", null);
        storage.acknowledge(row, latest);
    }

    /** Keeps the agency's own words; the same offer is not made again. */
    @Transactional
    public void keep(CatalogueKind kind, String id) {
        var row = known(kind, id);
        var latest = latest(kind, id);
        if (isOffered(row, latest)) {
            storage.keep(row, latest);
        }
    }

    static boolean isOffered(CatalogueItem row, CatalogueRecord latest) {
        return !latest.equals(row.shippedContent()) && !latest.equals(row.content());
    }

    private CatalogueItem known(CatalogueKind kind, String id) {
        return storage.find(kind, id).orElseThrow(() -> ProblemException.of("problem.catalogue.unknown"));
    }

    private CatalogueRecord latest(CatalogueKind kind, String id) {
        return Objects.requireNonNull(shipped.find(kind, id).orElse(null), "nothing is shipped for " + id);
    }
}
