package org.tsuzuki.drawer;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

public interface Drawers extends Repository<Drawer, DrawerId> {

    Optional<Drawer> findById(DrawerId id);

    List<Drawer> findByIdIn(Collection<DrawerId> ids);

    Optional<Drawer> findByOpenFor(String holder);

    boolean existsByOpenFor(String holder);

    /** Holds the open drawer until the end of the transaction: nothing moves while it is counted or closed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Drawer> findLockedByIdAndOpenForIsNotNull(DrawerId id);

    List<Drawer> findByOpenForIsNotNullOrderByOpenedAt();

    List<Drawer> findByBranchIdAndOpenForIsNotNullOrderByOpenedAt(UUID branch);

    List<Drawer> findByStaffIdAndOpenForIsNotNullOrderByOpenedAt(UUID staff);
}
