package org.tsuzuki.catalogue.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface ReportedFailures extends Repository<ReportedFailure, UUID> {

    ReportedFailure save(ReportedFailure failure);

    Optional<ReportedFailure> findById(UUID id);

    List<ReportedFailure> findByReportedOnAndWithdrawnAtIsNullOrderByReportedAt(LocalDate day);
}
