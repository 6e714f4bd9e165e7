package org.tsuzuki.voucher;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Actor;

/** Something that was done with a voucher; written once. */
@Entity
@Table(name = "voucher_step")
@Immutable
public class VoucherEventEntry {

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private VoucherAction action;

    private Instant at;
    private UUID staffId;
    private String staffName;
    private @Nullable UUID renewalId;
    private String reason;

    @SuppressWarnings("NullAway.Init")
    protected VoucherEventEntry() {} // for JPA

    VoucherEventEntry(Key key, VoucherAction action, Actor actor, Instant at, @Nullable UUID renewal, String reason) {
        this.key = key;
        this.action = action;
        this.at = at;
        this.staffId = actor.staffId();
        this.staffName = actor.name();
        this.renewalId = renewal;
        this.reason = reason;
    }

    public VoucherEvent event() {
        return new VoucherEvent(action, at, staffName, renewalId, reason);
    }

    @Embeddable
    record Key(UUID voucherId, int position) implements Serializable {}
}
