package org.tsuzuki.export;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface SavedExports extends Repository<SavedExport, UUID> {

    SavedExport save(SavedExport choice);

    List<SavedExport> findByStaffIdOrderByName(UUID staff);

    Optional<SavedExport> findByStaffIdAndName(UUID staff, String name);

    void delete(SavedExport choice);
}
