package org.tsuzuki.renewal.transactions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;

/** Tells the audit log what is about to leave the desk, before the first row of it does. */
@Component
class ExportAudit {

    private final TransactionQueries queries;
    private final CustomerService customers;
    private final ApplicationEventPublisher events;

    ExportAudit(TransactionQueries queries, CustomerService customers, ApplicationEventPublisher events) {
        this.queries = queries;
        this.customers = customers;
        this.events = events;
    }

    /** Counts the rows and writes the entry in one transaction. */
    @Transactional
    void tell(TransactionFilter filter, TransactionNames names) {
        var fields = new ArrayList<DomainChange.Field>();
        add(fields, "rows", queries.count(filter));
        add(fields, "from", filter.from());
        add(fields, "to", filter.to());
        add(fields, "customer", customer(filter.customerId()));
        add(fields, "clerk", filter.staffId() == null ? null : names.staff().get(filter.staffId()));
        add(
                fields,
                "branch",
                filter.branchId() == null ? null : names.branches().get(filter.branchId()));
        add(fields, "carrierId", filter.carrierId());
        add(fields, "channel", filter.channelId());
        add(fields, "payment", filter.paymentId());
        add(fields, "result", states(filter.results()));
        add(fields, "money", states(filter.money()));
        events.publishEvent(new DomainChange("transactions.exported", "transactions", "CSV", fields, null));
    }

    private @Nullable String customer(@Nullable UUID id) {
        return id == null
                ? null
                : customers.summaries(List.of(new CustomerId(id))).values().stream()
                        .map(customer -> customer.number().toString())
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String states(Collection<? extends Enum<?>> states) {
        return states.isEmpty()
                ? null
                : states.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    private static void add(List<DomainChange.Field> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.add(new DomainChange.Field(name, null, value.toString()));
        }
    }
}
