package org.tsuzuki.renewal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredDrafts extends Repository<StoredDraft, UUID> {

    StoredDraft save(StoredDraft draft);

    Optional<StoredDraft> findByCardIdAndStaffId(UUID card, UUID staff);

    void delete(StoredDraft draft);
}
