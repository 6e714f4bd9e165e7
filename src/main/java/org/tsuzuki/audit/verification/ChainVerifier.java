package org.tsuzuki.audit.verification;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.audit.chain.ChainEntry;
import org.tsuzuki.audit.chain.MerkleTree;
import org.tsuzuki.audit.checkpoint.Checkpoint;

/** Follows a log entry by entry, in their order, and stops at the first that does not fit. */
public final class ChainVerifier {

    private final TreeMap<Long, Checkpoint> signed = new TreeMap<>();
    private final MerkleTree tree = MerkleTree.empty();
    private String first = ChainEntry.BEGINNING;
    private String last = ChainEntry.BEGINNING;
    private @Nullable Finding found;

    /** @param signed by the number of entries that they speak of */
    public ChainVerifier(Map<Long, Checkpoint> signed) {
        this.signed.putAll(signed);
    }

    /** @return whether the log is whole so far */
    public boolean accept(ChainEntry entry, String hash) {
        if (found != null) {
            return false;
        }
        var expected = tree.size() + 1;
        if (entry.position() > expected) {
            return stop(Damage.MISSING, expected);
        }
        if (!hash.equals(entry.hash())) {
            return stop(Damage.CHANGED, entry.position());
        }
        if (entry.position() < expected || !entry.previous().equals(last)) {
            return stop(Damage.BROKEN, entry.position());
        }
        if (tree.size() == 0) {
            first = entry.hash();
        }
        tree.add(entry.hash());
        last = entry.hash();
        var checkpoint = signed.remove(tree.size());
        return checkpoint == null || says(checkpoint) || stop(Damage.REWRITTEN, tree.size());
    }

    private boolean says(Checkpoint checkpoint) {
        return checkpoint.head().equals(last)
                && checkpoint.root().equals(Base64.getEncoder().encodeToString(tree.root()))
                && checkpoint.origin().equals(Checkpoint.origin(first));
    }

    /**
     * @param position what the desk remembers as its newest entry; without it a tail that was cut off is seen by
     *     checkpoints only
     * @param newest the newest entry that is there
     */
    public void end(long position, String hash, long newest) {
        if (found != null) {
            return;
        }
        if (position > tree.size()) {
            stop(Damage.CUT_OFF, tree.size() + 1);
        } else if (newest > position) {
            stop(Damage.ADDED, position + 1);
        } else if (!hash.equals(last)) {
            stop(Damage.BROKEN, tree.size());
        } else {
            end();
        }
    }

    /** Where nobody remembers the end. */
    public void end() {
        if (found == null && !signed.isEmpty()) {
            stop(Damage.CUT_OFF, tree.size() + 1);
        }
    }

    private boolean stop(Damage damage, long position) {
        found = new Finding(damage, position);
        return false;
    }

    public Optional<Finding> found() {
        return Optional.ofNullable(found);
    }

    /** How many entries were found to fit. */
    public long verified() {
        return tree.size();
    }

    public String last() {
        return last;
    }
}
