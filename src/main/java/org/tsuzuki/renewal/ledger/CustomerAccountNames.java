package org.tsuzuki.renewal.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.SubAccountNames;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;

/** Customers to whom money is owed, by number and name. */
@Component
class CustomerAccountNames implements SubAccountNames {

    private final CustomerService customers;

    CustomerAccountNames(CustomerService customers) {
        this.customers = customers;
    }

    @Override
    public Set<AccountKind> kinds() {
        return Set.of(AccountKind.CUSTOMER_CREDIT);
    }

    @Override
    public Map<String, Trilingual> names(AccountKind kind, Collection<String> subs) {
        var ids = subs.stream()
                .flatMap(sub -> Ids.read(sub).stream())
                .map(CustomerId::new)
                .toList();
        return customers.summaries(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        found -> found.getKey().toString(),
                        found -> Trilingual.same(found.getValue().number() + " "
                                + found.getValue().names().first())));
    }
}
