package org.tsuzuki.drawer.closing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

public interface ZReports extends Repository<ZReport, String> {

    Optional<ZReport> findByNumber(String number);

    Optional<ZReport> findByDrawerId(UUID drawer);

    List<ZReport> findByBranchIdInAndDayOfBetweenOrderByClosedAtDescNumberDesc(
            Collection<UUID> branches, LocalDate first, LocalDate last, Pageable page);

    List<ZReport> findByStaffIdAndBranchIdInAndDayOfBetweenOrderByClosedAtDescNumberDesc(
            UUID staff, Collection<UUID> branches, LocalDate first, LocalDate last, Pageable page);

    List<ZReport> findByDayOfBetweenOrderByClosedAtAscNumberAsc(LocalDate first, LocalDate last, Pageable page);

    int countByBranchIdInAndDayOfBetween(Collection<UUID> branches, LocalDate first, LocalDate last);

    int countByStaffIdAndBranchIdInAndDayOfBetween(
            UUID staff, Collection<UUID> branches, LocalDate first, LocalDate last);
}
