package org.tsuzuki.audit.chain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log as it is stored and hashed.
 *
 * @param position counts from 1 without a gap
 * @param at to the microsecond, as both databases keep it
 * @param previous the hash of the entry before
 * @param hash over all the rest in its canonical form
 */
public record ChainEntry(
        long position, Instant at, Author author, Subject subject, Content content, String previous, String hash) {

    /** What the first entry has before it. */
    public static final String BEGINNING = "0".repeat(64);

    public ChainEntry sealed() {
        return new ChainEntry(position, at, author, subject, content, previous, EntryForm.hash(this));
    }

    /** Who did it, and from where. */
    public record Author(UUID staffId, String name, String role, UUID branchId, String address, String page) {}

    /**
     * What was done to what.
     *
     * @param correlation the position of the first entry of the same transaction
     */
    public record Subject(
            String action,
            String id,
            String label,
            @Nullable UUID customerId,
            @Nullable UUID cardId,
            @Nullable UUID renewalId,
            long correlation) {}

    /**
     * @param sealed whether fields are encrypted with the customer's key, the reason and the whole label among them
     * @param fields canonical JSON, or what it was sealed into, in Base64
     */
    public record Content(
            boolean sealed, String fields, @Nullable String reason) {}
}
