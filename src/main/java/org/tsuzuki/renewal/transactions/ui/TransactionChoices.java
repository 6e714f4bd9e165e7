package org.tsuzuki.renewal.transactions.ui;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.security.StaffService;

/** What the list of renewals can be narrowed to. */
@Component
public class TransactionChoices {

    private final Catalogue catalogue;
    private final CustomerService customers;
    private final StaffService staff;
    private final AgencyService agency;

    TransactionChoices(Catalogue catalogue, CustomerService customers, StaffService staff, AgencyService agency) {
        this.catalogue = catalogue;
        this.customers = customers;
        this.staff = staff;
        this.agency = agency;
    }

    List<TransactionChoice> carriers() {
        return catalogue.carriers().stream()
                .map(carrier -> TransactionChoice.of(carrier.id(), carrier.name()))
                .toList();
    }

    List<TransactionChoice> channels() {
        return catalogue.channels().stream()
                .map(channel -> TransactionChoice.of(channel.id(), channel.name()))
                .toList();
    }

    List<TransactionChoice> paymentMethods() {
        return catalogue.paymentMethods().stream()
                .map(method -> TransactionChoice.of(method.id(), method.name()))
                .toList();
    }

    List<TransactionChoice> staff() {
        return staff.staff().stream().map(TransactionChoice::of).toList();
    }

    public List<TransactionChoice> branches() {
        return agency.branches().stream().map(TransactionChoice::of).toList();
    }

    Stream<TransactionChoice> customers(String clue, Pageable page) {
        return customers.list(clue, page).stream().map(TransactionChoice::of);
    }

    List<TransactionChoice> customer(CustomerId id) {
        return customers.summaries(List.of(id)).values().stream()
                .map(TransactionChoice::of)
                .toList();
    }
}
