package org.tsuzuki.renewal.closing;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tsuzuki.renewal.Renewal;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.ResultState;

/** The renewals that a drawer's closing looks at. */
interface RenewalsAtClose extends Repository<Renewal, RenewalId> {

    List<Renewal> findBySaleIdIn(Collection<UUID> sales);

    List<Renewal> findByIdIn(Collection<RenewalId> ids);

    /** What somebody recorded or looks after at a branch and nobody has settled, the oldest first. */
    @Query("select r from Renewal r where r.branchId = :branch"
            + " and (r.staffId = :staff or r.progress.ownerId = :staff) and r.progress.result in :open"
            + " order by r.recordedAt, r.id.value")
    List<Renewal> findOpen(UUID branch, UUID staff, Collection<ResultState> open);
}
