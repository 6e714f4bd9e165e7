package org.tsuzuki.customer;

import java.util.List;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;

/** What differs between two states of a customer's file. */
final class CustomerDifferences {

    private CustomerDifferences() {}

    static List<DomainChange.Field> between(CustomerDetails before, CustomerDetails after) {
        return new Differences()
                .compare("han", before.han(), after.han())
                .compare("kana", before.kana(), after.kana())
                .compare("latin", before.latin(), after.latin())
                .compare("contacts", before.contacts(), after.contacts())
                .compare("languages", before.languages(), after.languages())
                .compare("arrivesOn", before.arrivesOn(), after.arrivesOn())
                .compare("leavesOn", before.leavesOn(), after.leavesOn())
                .compare("note", before.note(), after.note())
                .list();
    }
}
