package org.tsuzuki.renewal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface StoredVisits extends Repository<StoredVisit, UUID> {

    StoredVisit save(StoredVisit visit);

    Optional<StoredVisit> findByStaffId(UUID staff);

    void delete(StoredVisit visit);
}
