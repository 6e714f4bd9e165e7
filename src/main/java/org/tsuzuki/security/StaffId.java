package org.tsuzuki.security;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tsuzuki.base.Ids;

/** Identifies a member of staff for ever, also after they have left. */
@Embeddable
public record StaffId(UUID value) implements Serializable {

    public static StaffId next() {
        return new StaffId(Ids.next());
    }
}
