package org.tsuzuki.renewal;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface Sales extends Repository<Sale, UUID> {

    Sale save(Sale sale);

    Optional<Sale> findById(UUID id);

    /** What its cards share stays as it is until the end of the transaction; who refunds another of them waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Sale s where s.id = :id")
    Optional<Sale> lock(UUID id);

    Optional<Sale> findByIdempotencyKey(UUID key);
}
