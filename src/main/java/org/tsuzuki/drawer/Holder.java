package org.tsuzuki.drawer;

import java.util.UUID;
import org.tsuzuki.base.Actor;
import org.tsuzuki.security.StaffDetails;

/** Who answers for a drawer, and where. */
public record Holder(UUID staffId, String name, UUID branchId) {

    public static Holder of(Actor actor) {
        return new Holder(actor.staffId(), actor.name(), actor.branchId());
    }

    public static Holder of(StaffDetails staff) {
        return new Holder(staff.id().value(), staff.name(), staff.branch().value());
    }

    static String key(UUID staffId, UUID branchId) {
        return staffId + "@" + branchId;
    }

    /** By which the database knows that there is one open drawer. */
    String key() {
        return key(staffId, branchId);
    }
}
