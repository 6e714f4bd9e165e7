package org.tsuzuki.renewal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface Sales extends Repository<Sale, UUID> {

    Sale save(Sale visit);

    Optional<Sale> findById(UUID id);

    Optional<Sale> findByIdempotencyKey(UUID key);
}
