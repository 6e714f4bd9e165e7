package org.tsuzuki.renewal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A reference that a renewal has used. */
@Entity
@Immutable
@Table(name = "renewal_reference")
class UsedReference {

    @EmbeddedId
    private Key key;

    private UUID renewalId;

    @SuppressWarnings("NullAway.Init")
    protected UsedReference() {} // for JPA

    UsedReference(Key key, RenewalId renewal) {
        this.key = key;
        this.renewalId = renewal.value();
    }

    /** @param used 0 for the first use; more only with a supervisor's word */
    @Embeddable
    record Key(String channelId, String fieldId, String given, int used) implements Serializable {}
}
