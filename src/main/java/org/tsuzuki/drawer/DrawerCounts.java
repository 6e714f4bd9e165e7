package org.tsuzuki.drawer;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DrawerCounts extends Repository<DrawerCount, UUID> {

    List<DrawerCount> findByDrawerIdOrderByPosition(UUID drawer);
}
