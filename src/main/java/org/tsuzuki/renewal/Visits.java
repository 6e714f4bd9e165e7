package org.tsuzuki.renewal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Visits extends Repository<Visit, UUID> {

    Visit save(Visit visit);

    Optional<Visit> findById(UUID id);

    Optional<Visit> findByIdempotencyKey(UUID key);
}
