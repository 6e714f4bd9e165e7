package org.tsuzuki.customer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A traveller or resident whom the agency serves. */
@Entity
class Customer {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CustomerId id;

    @Version
    private @Nullable Integer version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "number"))
    private CustomerNumber number;

    @Embedded
    private CustomerNames names;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "customer_contact", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "position")
    private List<Contact> contacts = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "customer_language", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "position")
    @Column(name = "language")
    private List<String> languages = new ArrayList<>();

    /** What the same person would be recognised by when somebody opens a second file. */
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "customer_key", joinColumns = @JoinColumn(name = "customer_id"))
    @Column(name = "known_by")
    private Set<String> keys = new HashSet<>();

    private @Nullable LocalDate arrivesOn;
    private @Nullable LocalDate leavesOn;
    private String note;
    /** Where the file was opened; null for the desk itself. */
    private @Nullable UUID branchId;

    private Instant createdAt;
    private Instant changedAt;
    private String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected Customer() {} // for JPA

    Customer(CustomerDetails details, CustomerNumber number, @Nullable UUID branchId, Instant now, String by) {
        this.id = details.id();
        this.number = number;
        this.branchId = branchId;
        this.names = details.names();
        this.note = details.note();
        this.createdAt = now;
        this.changedAt = now;
        this.changedBy = by;
        change(details, now, by);
    }

    final void change(CustomerDetails details, Instant now, String by) {
        names = details.names();
        replace(contacts, details.contacts());
        replace(languages, details.languages());
        var knownBy = CustomerKeys.of(details);
        keys.retainAll(knownBy);
        keys.addAll(knownBy);
        arrivesOn = details.arrivesOn();
        leavesOn = details.leavesOn();
        note = details.note();
        changedAt = now;
        changedBy = by;
    }

    private static <T> void replace(List<T> old, List<T> replacement) {
        old.clear();
        old.addAll(replacement);
    }

    CustomerDetails details() {
        return new CustomerDetails(
                id,
                version,
                number,
                names.han(),
                names.kana(),
                names.latin(),
                contacts,
                languages,
                arrivesOn,
                leavesOn,
                note,
                changedAt,
                changedBy);
    }
}
