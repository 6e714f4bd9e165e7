package org.tsuzuki.renewal.draft;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredCarts extends Repository<StoredCart, UUID> {

    StoredCart save(StoredCart sale);

    Optional<StoredCart> findByStaffId(UUID staff);

    void delete(StoredCart sale);
}
