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
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Actor;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.DeliveryStatus;
import org.tsuzuki.receipt.document.Medium;

/** A stored handing-out; inserted once and only read afterwards. */
@Entity
@Immutable
class ReceiptPrint {

    /** Which handing-out of which receipt. */
    @Embeddable
    record Id(@Column(name = "number") String number, int position) implements Serializable {}

    @EmbeddedId
    private Id id;

    private int copy;
    private Instant printedAt;
    private UUID staffId;
    private String staffName;

    @Enumerated(EnumType.STRING)
    private Medium medium;

    private @Nullable String addressee;
    private @Nullable String sentTo;

    @SuppressWarnings("NullAway.Init")
    protected ReceiptPrint() {} // for JPA

    ReceiptPrint(
            Id id, int copy, Actor by, Instant at, Medium medium, @Nullable String addressee, @Nullable String sentTo) {
        this.id = id;
        this.copy = copy;
        this.printedAt = at;
        this.staffId = by.staffId();
        this.staffName = by.name();
        this.medium = medium;
        this.addressee = addressee;
        this.sentTo = sentTo;
    }

    int position() {
        return id.position();
    }

    Delivery handOut(@Nullable MailOutcome outcome) {
        var delivery = medium == Medium.MAIL ? DeliveryStatus.UNKNOWN : DeliveryStatus.HANDED_OVER;
        return new Delivery(
                id.position(),
                copy,
                printedAt,
                staffName,
                medium,
                addressee,
                sentTo,
                outcome == null ? delivery : outcome.delivery(),
                outcome == null ? null : outcome.problem());
    }
}
