package org.tsuzuki.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CatalogueRows extends Repository<CatalogueRow, CatalogueRowId> {

    CatalogueRow save(CatalogueRow row);

    long count();

    Optional<CatalogueRow> findById(CatalogueRowId id);

    List<CatalogueRow> findAllByOrderByPosition();

    /** The place after all others. */
    @Query("select coalesce(max(row.position), 0) + 1 from CatalogueRow row")
    int nextPosition();
}
