package org.tsuzuki.security.approval;

import java.time.Instant;
import java.util.UUID;
import org.tsuzuki.security.StaffId;

/**
 * Somebody who approved: what for, at whose screen and when. Only {@link ApproverService} makes one; it is kept in memory
 * only, never with a draft, and worth nothing before {@link ApproverService#verify} has looked at it.
 */
public final class Approver {

    private final ApprovalRequirement consent;
    private final StaffId id;
    private final String name;
    private final UUID clerk;
    private final Instant at;

    Approver(ApprovalRequirement consent, StaffId id, String name, UUID clerk, Instant at) {
        this.consent = consent;
        this.id = id;
        this.name = name;
        this.clerk = clerk;
        this.at = at;
    }

    public String name() {
        return name;
    }

    ApprovalRequirement consent() {
        return consent;
    }

    StaffId id() {
        return id;
    }

    UUID clerk() {
        return clerk;
    }

    Instant at() {
        return at;
    }
}
