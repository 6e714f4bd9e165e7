package org.tsuzuki.audit.verification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tsuzuki.audit.chain.EntryRows;
import org.tsuzuki.audit.checkpoint.Checkpoint;
import org.tsuzuki.audit.checkpoint.CheckpointRows;
import org.tsuzuki.keys.Signer;

/** Reads the log from its beginning to where it ended when it was asked, and has each entry checked. */
@Component
class AuditLogCheck {

    private final EntryRows entries;
    private final CheckpointRows checkpoints;
    private final JdbcTemplate database;
    private final Signer signer;

    AuditLogCheck(EntryRows entries, CheckpointRows checkpoints, JdbcTemplate database, Signer signer) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.database = database;
        this.signer = signer;
    }

    long size() {
        return entries.head().position();
    }

    /** @param kept checkpoints that somebody kept elsewhere */
    Verification verify(List<Checkpoint> kept, LongConsumer progress, BooleanSupplier isCancelled) {
        var signed = new TreeMap<Long, Checkpoint>();
        var forged = forged(signed);
        var end = end(); // after the checkpoints: one that is made meanwhile is none beyond the end
        kept.forEach(checkpoint -> signed.put(checkpoint.size(), checkpoint));
        var compared = signed.size();
        var verifier = new ChainVerifier(signed);
        try (var pages = new HashedPages(entries, end.position())) {
            for (var page = pages.next(); !page.isEmpty(); page = pages.next()) {
                if (isCancelled.getAsBoolean()) {
                    return new Verification(verifier.verified(), compared, null, true);
                }
                if (!page.stream().allMatch(hashed -> verifier.accept(hashed.entry(), hashed.hash()))) {
                    break;
                }
                progress.accept(verifier.verified());
            }
        }
        verifier.end(end.position(), end.hash(), end.newest());
        return new Verification(verifier.verified(), compared, verifier.found().orElse(forged), false);
    }

    private @Nullable Finding forged(Map<Long, Checkpoint> signed) {
        Finding forged = null;
        for (var row : checkpoints.all()) {
            try {
                var checkpoint = Checkpoint.read(row.note(), signer.publicKeys());
                if (checkpoint.size() != row.size()) {
                    throw new IllegalArgumentException("it speaks of another size");
                }
                signed.put(row.size(), checkpoint);
            } catch (IllegalArgumentException untrue) {
                forged = forged == null ? new Finding(Damage.FORGED, row.size()) : forged;
            }
        }
        return forged;
    }

    /** Both in one question, so that nobody adds between them. */
    private End end() {
        return Objects.requireNonNull(database.queryForObject(
                "select h.id, h.hash, (select coalesce(max(id), 0) from audit_entry) from audit_head h where only_one",
                (row, number) -> new End(row.getLong(1), row.getString(2), row.getLong(3))));
    }

    /**
     * @param position what the desk remembers as its newest entry
     * @param newest the newest that is there
     */
    private record End(long position, String hash, long newest) {}
}
