package org.tsuzuki.renewal.history;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RenewalEvents extends Repository<RenewalEvent, RenewalEventKey> {

    int countByKeyRenewalId(UUID renewal);

    List<RenewalEvent> findByKeyRenewalIdOrderByKeyPosition(UUID renewal);
}
