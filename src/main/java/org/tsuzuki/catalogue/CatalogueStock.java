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

/** Puts the shipped catalogue into an empty desk, before anything else that runs at start. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class CatalogueStock implements ApplicationRunner {

    private final CatalogueRows rows;
    private final CatalogueShelf shelf;
    private final CurrentActor actor;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CatalogueStock(
            CatalogueRows rows,
            CatalogueShelf shelf,
            CurrentActor actor,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.shelf = shelf;
        this.actor = actor;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        fillIfEmpty();
    }

    /** Loads every shipped file in one transaction, once; what is there already is never touched. */
    public void fillIfEmpty() {
        transaction.executeWithoutResult(status -> {
            if (rows.count() == 0) {
                fill();
            }
        });
        shelf.forget();
    }

    private void fill() {
        var now = clock.instant();
        var by = actor.get().name();
        for (var kind : CatalogueKind.values()) {
            var position = 0;
            for (var row : ShippedCatalogue.rows(kind)) {
                var id = new CatalogueRowId(kind, row.id());
                rows.save(CatalogueRow.shipped(id, position++, Documents.write(row), now, by));
            }
        }
    }
}
