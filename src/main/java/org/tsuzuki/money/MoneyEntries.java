package org.tsuzuki.money;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MoneyEntries extends Repository<MoneyEntry, UUID> {

    MoneyEntry save(MoneyEntry entry);

    List<MoneyEntry> findByVisitIdOrderByAt(UUID visit);
}
