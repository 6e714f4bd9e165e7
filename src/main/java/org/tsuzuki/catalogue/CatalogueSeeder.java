package org.tsuzuki.catalogue;

import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.shape.Documents;
import org.tsuzuki.security.AsSystem;

/** Puts what is shipped on the shelves, before anything else that runs at start. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class CatalogueSeeder implements ApplicationRunner {

    private final CatalogueItems rows;
    private final CatalogueCache shelf;
    private final CatalogueStorage storage;
    private final ShippedItems shipped;
    private final CurrentActor actor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CatalogueSeeder(
            CatalogueItems rows,
            CatalogueCache shelf,
            CatalogueStorage storage,
            ShippedItems shipped,
            CurrentActor actor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.shelf = shelf;
        this.storage = storage;
        this.shipped = shipped;
        this.actor = actor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        fillIfEmpty();
        update();
    }

    /** Loads every shipped file in one transaction, once; what is there already is never touched. */
    public void fillIfEmpty() {
        AsSystem.run(() -> transaction.executeWithoutResult(status -> {
            if (rows.count() == 0) {
                fill();
            }
        }));
        shelf.forget();
    }

    /**
     * Brings rows that nobody corrected up to what a newer program ships, and adds the new ones. Corrected rows stay;
     * {@code UpdateProposals} shows the difference.
     */
    public void update() {
        AsSystem.run(() -> transaction.executeWithoutResult(status -> {
            for (var kind : CatalogueKind.values()) {
                shipped.rows(kind).forEach(latest -> update(kind, latest));
            }
        }));
        shelf.forget();
    }

    private void update(CatalogueKind kind, CatalogueRecord latest) {
        storage.find(kind, latest.id())
                .ifPresentOrElse(row -> update(row, latest), () -> storage.add(latest, true, "catalogue.updated"));
    }

    private void update(CatalogueItem row, CatalogueRecord latest) {
        if (latest.equals(row.shippedContent())) {
            return;
        }
        if (row.isAsShipped() || latest.equals(row.content())) {
            storage.change(row, latest, "catalogue.updated", null);
            storage.acknowledge(row, latest);
        }
    }

    private void fill() {
        var now = clock.instant();
        var by = actor.get().name();
        for (var kind : CatalogueKind.values()) {
            var position = 0;
            for (var row : shipped.rows(kind)) {
                var document = Documents.write(row);
                rows.save(CatalogueItem.added(
                        new CatalogueItemId(kind, row.id()), position++, document, document, now, by));
            }
        }
    }
}
