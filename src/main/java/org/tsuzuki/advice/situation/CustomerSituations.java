package org.tsuzuki.advice.situation;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.tsuzuki.customer.CustomerId;

interface CustomerSituations extends Repository<CustomerSituation, CustomerId> {

    CustomerSituation save(CustomerSituation situation);

    Optional<CustomerSituation> findById(CustomerId customer);
}
