package org.tsuzuki.money;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface JournalLines extends Repository<JournalLine, UUID> {

    List<JournalLine> findBySaleIdOrderByAt(UUID sale);

    List<JournalLine> findBySaleIdInOrderByAt(Collection<UUID> sales);
}
