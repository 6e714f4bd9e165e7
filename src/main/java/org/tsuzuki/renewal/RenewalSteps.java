package org.tsuzuki.renewal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface RenewalSteps extends Repository<RenewalStep, StepKey> {

    int countByKeyRenewalId(UUID renewal);

    List<RenewalStep> findByKeyRenewalIdOrderByKeyPosition(UUID renewal);
}
