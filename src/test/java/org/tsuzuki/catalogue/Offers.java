package org.tsuzuki.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tsuzuki.TestClock;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.kinds.Confidence;
import org.tsuzuki.catalogue.model.Promotion;
import org.tsuzuki.catalogue.model.Provenance;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.shape.Documents;

/** Promotions that hold as long as a test needs them. */
public class Offers {

    private final CatalogueItems rows;
    private final CatalogueCache shelf;
    private final TransactionTemplate transaction;
    private final JdbcClient database;

    Offers(CatalogueItems rows, CatalogueCache shelf, TransactionTemplate transaction, JdbcClient database) {
        this.rows = rows;
        this.shelf = shelf;
        this.transaction = transaction;
        this.database = database;
    }

    /** An offer of this name and id for everything, until a Japan day. */
    public void add(String id, @Nullable Integer percent, @Nullable Yen amount, LocalDate until) {
        var promotion = new Promotion(
                id,
                Trilingual.same(id),
                percent,
                amount,
                null,
                null,
                null,
                null,
                null,
                null,
                until,
                new Provenance("test", null, Confidence.HIGH, null));
        transaction.executeWithoutResult(status -> rows.save(CatalogueItem.added(
                new CatalogueItemId(CatalogueKind.PROMOTION, id),
                0,
                Documents.write(promotion),
                null,
                TestClock.START,
                "Test")));
        shelf.forget();
    }

    public void removeAll() {
        database.sql("delete from catalogue_row where kind = 'PROMOTION'").update();
        shelf.forget();
    }
}
