package org.tsuzuki.agency;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A counter of the agency; its receipts are numbered on their own. */
@Entity
class Branch {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private BranchId id;

    @Version
    private @Nullable Integer version;

    private String code;
    private String name;
    private String heading;
    private String address;
    private String phone;
    private @Nullable String registrationNumber;
    private @Nullable Instant closedAt;
    private Instant changedAt;
    private String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected Branch() {} // for JPA

    Branch(BranchDetails details, String by, Instant now) {
        this.id = details.id();
        this.code = details.code();
        this.name = details.name();
        this.heading = details.heading();
        this.address = details.address();
        this.phone = details.phone();
        this.registrationNumber = details.registrationNumber();
        this.changedBy = by;
        this.changedAt = now;
    }

    /** Everything but the code, which the numbers already given begin with. */
    void change(BranchDetails details, String by, Instant now) {
        name = details.name();
        heading = details.heading();
        address = details.address();
        phone = details.phone();
        registrationNumber = details.registrationNumber();
        closedAt = details.closed() ? (closedAt == null ? now : closedAt) : null;
        changedBy = by;
        changedAt = now;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }

    BranchDetails details() {
        return new BranchDetails(
                id, version, code, name, heading, address, phone, registrationNumber, closedAt != null);
    }
}
