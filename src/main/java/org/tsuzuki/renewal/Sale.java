package org.tsuzuki.renewal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Actor;
import org.tsuzuki.base.Ids;
import org.tsuzuki.base.Yen;
import org.tsuzuki.customer.CustomerId;

/** One payment at the counter with its receipt, for one card or a whole family's. */
@Entity
public class Sale {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    private UUID idempotencyKey;
    private UUID payerId;
    private UUID branchId;
    private UUID staffId;
    private String receiptNumber;
    private long total;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Sale() {} // for JPA

    public Sale(UUID key, CustomerId payer, Actor actor, String receiptNumber, Yen total, Instant now) {
        this.id = Ids.next();
        this.idempotencyKey = key;
        this.payerId = payer.value();
        this.branchId = actor.branchId();
        this.staffId = actor.staffId();
        this.receiptNumber = receiptNumber;
        this.total = total.amount();
        this.recordedAt = now;
    }

    public UUID id() {
        return id;
    }

    UUID branchId() {
        return branchId;
    }

    UUID staffId() {
        return staffId;
    }

    public UUID payerId() {
        return payerId;
    }

    public String receiptNumber() {
        return receiptNumber;
    }

    public Instant recordedAt() {
        return recordedAt;
    }
}
