package org.tsuzuki.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ExportRuns extends Repository<ExportRun, ExportId> {

    ExportRun save(ExportRun run);

    Optional<ExportRun> findById(ExportId id);

    List<ExportRun> findByStaffIdAndEndsAtAfterOrderByStartedAtDescIdValueDesc(UUID staff, Instant now);

    List<ExportRun> findByEndsAtLessThanEqual(Instant now);

    void delete(ExportRun run);
}
