package org.tsuzuki.catalogue;

import java.util.List;
import org.springframework.data.repository.Repository;

interface CatalogueRows extends Repository<CatalogueRow, CatalogueRowId> {

    CatalogueRow save(CatalogueRow row);

    long count();

    List<CatalogueRow> findAllByOrderByPosition();
}
