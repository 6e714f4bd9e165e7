package org.tsuzuki.receipt;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.tsuzuki.base.Actor;

/** A stored handing-out; inserted once and only read afterwards. */
@Entity
@Immutable
class ReceiptPrint {

    /** Which copy of which receipt. */
    @Embeddable
    record Id(@Column(name = "number") String number, int copy) implements Serializable {}

    @EmbeddedId
    private Id id;

    private Instant printedAt;
    private UUID staffId;
    private String staffName;

    @Enumerated(EnumType.STRING)
    private Medium medium;

    @SuppressWarnings("NullAway.Init")
    protected ReceiptPrint() {} // for JPA

    ReceiptPrint(ReceiptNumber number, int copy, Actor by, Instant at, Medium medium) {
        this.id = new Id(number.value(), copy);
        this.printedAt = at;
        this.staffId = by.staffId();
        this.staffName = by.name();
        this.medium = medium;
    }

    HandOut handOut() {
        return new HandOut(id.copy(), printedAt, staffName, medium);
    }
}
