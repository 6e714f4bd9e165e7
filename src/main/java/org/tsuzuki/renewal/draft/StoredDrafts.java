package org.tsuzuki.renewal.draft;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

public interface StoredDrafts extends Repository<StoredDraft, UUID> {

    StoredDraft save(StoredDraft draft);

    Optional<StoredDraft> findByCardIdAndStaffId(UUID card, UUID staff);

    void delete(StoredDraft draft);
}
