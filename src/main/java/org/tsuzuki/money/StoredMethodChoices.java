package org.tsuzuki.money;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredMethodChoices extends Repository<StoredMethodChoice, UUID> {

    StoredMethodChoice save(StoredMethodChoice choice);

    Optional<StoredMethodChoice> findById(UUID branchId);
}
