package org.tsuzuki.renewal.transactions.ui;

import java.io.Serializable;
import java.util.UUID;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.customer.CustomerSummary;
import org.tsuzuki.security.StaffDetails;

/** One of those that the list of renewals can be narrowed to. */
public record TransactionChoice(String id, String name) implements Serializable {

    static TransactionChoice of(CustomerSummary customer) {
        return new TransactionChoice(customer.id().toString(), customer.label());
    }

    static TransactionChoice of(StaffDetails member) {
        return new TransactionChoice(member.id().value().toString(), member.name());
    }

    static TransactionChoice of(BranchDetails branch) {
        return new TransactionChoice(branch.id().value().toString(), branch.name());
    }

    static TransactionChoice of(String id, Trilingual name) {
        return new TransactionChoice(id, Texts.of(name));
    }

    public UUID uuid() {
        return UUID.fromString(id);
    }
}
