package org.tsuzuki.agency;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;
import org.tsuzuki.base.Ids;

/** Identifies a branch of the agency. */
@Embeddable
public record BranchId(UUID value) implements Serializable {

    public static BranchId next() {
        return new BranchId(Ids.next());
    }
}
