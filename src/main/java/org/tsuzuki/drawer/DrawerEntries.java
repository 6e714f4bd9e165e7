package org.tsuzuki.drawer;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface DrawerEntries extends Repository<DrawerEntry, UUID> {

    List<DrawerEntry> findByDrawerIdOrderByPosition(UUID drawer);
}
