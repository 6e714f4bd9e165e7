package org.tsuzuki.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface CatalogueItems extends Repository<CatalogueItem, CatalogueItemId> {

    CatalogueItem save(CatalogueItem row);

    long count();

    Optional<CatalogueItem> findById(CatalogueItemId id);

    List<CatalogueItem> findAllByOrderByPosition();

    /** The place after all others. */
    @Query("select coalesce(max(row.position), 0) + 1 from CatalogueItem row")
    int nextPosition();
}
