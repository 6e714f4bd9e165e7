package org.tsuzuki.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Staff;

/** What a newer program ships for rows that the agency corrected: offered, never stored by itself. */
@Service
@Staff.Supervision
@Transactional(readOnly = true)
public class CatalogueOffers {

    private final CatalogueRows rows;
    private final CatalogueStorage storage;
    private final ShippedRows shipped;

    CatalogueOffers(CatalogueRows rows, CatalogueStorage storage, ShippedRows shipped) {
        this.rows = rows;
        this.storage = storage;
        this.shipped = shipped;
    }

    /** The rows that wait for a decision; the fields tell what the row says now and what is offered. */
    @Staff.Books
    public List<RowChange> offers() {
        var offers = new ArrayList<RowChange>();
        for (var row : rows.findAllByOrderByPosition()) {
            shipped.find(row.id().kind(), row.id().id())
                    .filter(latest -> isOffered(row, latest))
                    .ifPresent(latest -> offers.add(new RowChange(
                            row.id().kind(),
                            latest.id(),
                            latest.name(),
                            RowEffect.CHANGED,
                            RowDifferences.between(row.content(), latest))));
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

    static boolean isOffered(CatalogueRow row, CatalogueRecord latest) {
        return !latest.equals(row.shippedContent()) && !latest.equals(row.content());
    }

    private CatalogueRow known(CatalogueKind kind, String id) {
        return storage.find(kind, id).orElseThrow(() -> ProblemException.of("problem.catalogue.unknown"));
    }

    private CatalogueRecord latest(CatalogueKind kind, String id) {
        return Objects.requireNonNull(shipped.find(kind, id).orElse(null), "nothing is shipped for " + id);
    }
}
